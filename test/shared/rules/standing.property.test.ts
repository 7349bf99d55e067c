import { emptyFields, merchantFields } from '#shared/contract/merchant'
import { addDays, endOfDay, startOfDay } from '#shared/rules/day'
import { readStatus, turnsOn } from '#shared/rules/standing'
import { people } from '#test/fixtures/people'
import { approved, noCalendar, onDay, photos } from './application'
import { calendar2026 } from './calendar-2026'

const days = Array.from({ length: 1000 }, (_, index) => addDays('2026-11-01', index))

describe('the standing over a thousand days, at every midnight', () => {
  test.each(people)(
    'of $name never reads as active with an ended paper or beyond the limit day',
    (person) => {
      const merchant = approved({
        fields: merchantFields.parse({ ...emptyFields, ...person.patch }),
        documents: photos(...person.photos),
      })
      for (const day of days) {
        const now = endOfDay(addDays(day, -1))
        expect(now).toBe(startOfDay(day))
        if (readStatus(merchant, now, noCalendar).status !== 'active') continue
        for (const { code, impact, bucket, validTo, status } of onDay(merchant, day)) {
          if (impact !== 'sell') continue
          expect([code, status]).not.toEqual([code, 'expired'])
          if (code === 'recheck.half_year') expect((validTo ?? '') >= day).toBe(true)
          else expect([code, bucket]).toEqual([code, 'done'])
        }
      }
    },
  )

  test.each(people)('of $name changes exactly when predicted, and never back by time alone', (person) => {
    const merchant = approved({
      fields: merchantFields.parse({ ...emptyFields, ...person.patch }),
      documents: photos(...person.photos),
    })
    const turning = turnsOn(merchant, merchant.approvedAt ?? '', calendar2026) ?? 'never'
    const order = ['active', 'restricted', 'closed']
    let before = 0
    for (const day of days) {
      const now = endOfDay(day)
      const { status } = readStatus(merchant, now, calendar2026)
      expect(status === 'active').toBe(now < turning)
      expect(order.indexOf(status)).toBeGreaterThanOrEqual(before)
      before = order.indexOf(status)
    }
    expect(before).toBe(2)
  })
})
