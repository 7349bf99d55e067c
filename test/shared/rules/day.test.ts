import fc from 'fast-check'
import {
  addDays,
  addMonths,
  byTime,
  dayNumber,
  dayOfNumber,
  daysBetween,
  earlier,
  endOfDay,
  isWeekend,
  later,
  shanghaiDay,
  startOfDay,
} from '#shared/rules/day'

const anyDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }).map(dayOfNumber)
const asDate = (day: string) => new Date(`${day}T00:00:00.000Z`)

describe('a day', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11016],
    ['2026-11-22', 20779],
    ['1900-01-01', -25567],
  ])('%s is day %i', (day, number) => {
    expect(dayNumber(day)).toBe(number)
    expect(dayOfNumber(number)).toBe(day)
  })

  test('is numbered like a day of Date, and back', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayNumber(day)).toBe(asDate(day).getTime() / 86_400_000)
        expect(dayOfNumber(dayNumber(day))).toBe(day)
        expect(isWeekend(day)).toBe([0, 6].includes(asDate(day).getUTCDay()))
      }),
      { seed: 1, numRuns: 2000 },
    )
  })

  test('can be counted on from and back', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
    expect(daysBetween('2026-11-22', '2026-12-01')).toBe(9)
  })

  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-11-22', 6, '2027-05-22'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-01-31', -2, '2025-11-30'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2026-03-31', 600, '2076-03-31'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })

  test('in Shanghai begins and ends at 16:00 UTC', () => {
    expect(startOfDay('2026-03-01')).toBe('2026-02-28T16:00:00.000Z')
    expect(endOfDay('2026-03-01')).toBe('2026-03-01T16:00:00.000Z')
    expect(shanghaiDay('2026-02-28T15:59:59.999Z')).toBe('2026-02-28')
    expect(shanghaiDay('2026-02-28T16:00:00.000Z')).toBe('2026-03-01')
    expect(shanghaiDay('2026-12-31T23:00:00.000Z')).toBe('2027-01-01')
  })

  test('compares with another', () => {
    expect(earlier('2026-01-01', '2026-01-02')).toBe('2026-01-01')
    expect(earlier('2026-01-02', '2026-01-01')).toBe('2026-01-01')
    expect(later('2026-01-01', '2026-01-02')).toBe('2026-01-02')
    expect(later('2026-01-02', '2026-01-01')).toBe('2026-01-02')
    expect(['2026-02-01', '2025-01-01', '2026-01-01'].sort(byTime)).toEqual([
      '2025-01-01',
      '2026-01-01',
      '2026-02-01',
    ])
  })
})
