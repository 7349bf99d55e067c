import fc from 'fast-check'
import { inReview } from '#functions/domain/merchant/enter'
import { medianHours, reviewTime } from '#functions/domain/review/review-time'
import { changeOf, day, draftOf, handedIn } from '#test/fixtures/merchants'
import { change, live, moved, send, take } from '../live'

const twoDaysLater = '2026-11-27T02:00:00.000Z'

it('a decision took the time since the application was handed in', () => {
  const claimed = inReview(handedIn(draftOf('tea', 'she')), 'lin')
  const declined = { ...claimed, status: 'declined', declinedBy: 'lin' } as const
  const decided = changeOf(claimed, declined, twoDaysLater, 'decline')
  expect(reviewTime(decided)).toEqual({ at: twoDaysLater, hours: 48 })
})

it('a decision over a change took the time since the change was handed in', () => {
  const claimed = take(send(change(live(), moved)))
  const decided = changeOf(claimed, { ...claimed, pending: null }, '2026-11-25T03:30:00.000Z', 'approve')
  expect(reviewTime(decided)).toMatchObject({ hours: 1.5 })
})

it('an action that is no decision has no review time', () => {
  expect(reviewTime(changeOf(null, draftOf('tea', 'she')))).toBeNull()
  expect(reviewTime(changeOf(live(), live(), day, 'recheck'))).toBeNull()
  const contested = { ...draftOf('tea', 'she'), audit: { seq: 1, hash: 'h' } }
  expect(reviewTime(changeOf(contested, contested, day, 'decline'))).toBeNull()
})

it('the median is one of the given times, with as many shorter as longer ones, and null for none', () => {
  expect(medianHours([])).toBeNull()
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1 }), (hours) => {
      const median = medianHours(hours) ?? Number.NaN
      expect(hours).toContain(median)
      expect(hours.filter((hour) => hour < median).length).toBeLessThanOrEqual(hours.length / 2)
      expect(hours.filter((hour) => hour > median).length).toBeLessThanOrEqual(hours.length / 2)
    }),
    { seed: 3, numRuns: 200 },
  )
})
