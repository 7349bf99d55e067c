import { addWorkingDays } from '#shared/rules/working-day'
import { calendar2026 } from './calendar-2026'

describe('working days', () => {
  test.each([
    ['2026-09-30', 1, '2026-10-08', 'the National Day week is skipped'],
    ['2026-10-09', 1, '2026-10-10', 'a made-up Saturday counts'],
    ['2026-11-20', 1, '2026-11-23', 'a weekend is skipped'],
    ['2026-11-23', -1, '2026-11-20', 'they can be counted back'],
    ['2026-11-23', 0, '2026-11-23', 'none is the day itself'],
    ['2026-12-31', -15, '2026-12-10', 'three plain weeks before the end of 2026'],
  ])('after %s, %i: %s (%s)', (day, count, expected) => {
    expect(addWorkingDays(day, count, calendar2026)).toEqual({ day: expected, slack: 0 })
  })

  test('of a year without a notice are estimated: weekdays that are no statutory holiday', () => {
    expect(addWorkingDays('2026-12-31', 1, calendar2026)).toEqual({ day: '2027-01-04', slack: 2 })
    expect(addWorkingDays('2027-02-04', 1, calendar2026)).toEqual({ day: '2027-02-11', slack: 2 })
    expect(addWorkingDays('2031-12-31', 1, calendar2026)).toEqual({ day: '2032-01-01', slack: 2 })
  })

  test('of a year with thirteen statutory days off are its weekdays less thirteen', () => {
    for (const year of [2027, 2028]) {
      let count = 0
      let day = `${year - 1}-12-31`
      for (;;) {
        day = addWorkingDays(day, 1, () => undefined).day
        if (!day.startsWith(`${year}`)) break
        count += 1
      }
      let weekdays = 0
      for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000)
        if (![0, 6].includes(new Date(at).getUTCDay())) weekdays += 1
      expect(count).toBe(weekdays - 13)
    }
  })
})
