import { assess, statusAt } from '#functions/domain/application/assess'
import { nextActionAt } from '#functions/domain/application/next-action-at'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { appeal } from '#functions/domain/review/appeals'
import { isEscalated, reviewDueAt, waitsSince } from '#functions/domain/review/review-clock'
import { sanction } from '#functions/domain/review/sanctions'
import { day } from '#test/fixtures/merchants'
import { at, change, live, moved, send, sure } from '../live'
import { asked, closing, declined, inReview, sent, suspended } from '../lives'

const on = (now: string) => ({ ...at, now })
const changed = send(change(live(), moved))
const next = (merchant: Merchant, moment = at) =>
  nextActionAt(merchant, assess(merchant, moment), statusAt(merchant, moment), moment)

it('an application, a submitted change and an appeal wait for staff; a change in preparation does not', () => {
  expect([sent(), inReview(), changed, sure(appeal(declined(), 'why', at))].map(waitsSince)).toEqual(
    Array(4).fill(day),
  )
  expect([live(), change(live(), moved), declined()].map(waitsSince)).toEqual([null, null, null])
})

it('a change does not wait for staff while the merchant is suspended or leaving', () => {
  expect(waitsSince(suspended(changed))).toBeNull()
  expect(waitsSince({ ...closing(), pending: changed.pending })).toBeNull()
})

it('a review is promised for the third working day and is urgent from the second', () => {
  expect(reviewDueAt(sent(), at)).toBe('2026-11-30T16:00:00.000Z')
  expect(isEscalated(sent(), on('2026-11-26T15:59:59.999Z'))).toBe(false)
  expect(isEscalated(sent(), on('2026-11-26T16:00:00.000Z'))).toBe(true)
  expect(reviewDueAt(live(), at)).toBeNull()
  expect(isEscalated(live(), on('2027-01-01T00:00:00.000Z'))).toBe(false)
})

it('a seller who waits is shown until when', () => {
  const waits = { code: 'wait_review', awaiting: 'staff', dueAt: '2026-11-30T16:00:00.000Z' }
  expect(next(sent())).toMatchObject(waits)
  const quiet = assess(changed, at).filter(({ bucket }) => bucket === 'done')
  expect(nextActionAt(changed, quiet, 'active', at)).toMatchObject(waits)
  expect(next(sure(appeal(suspended(), 'why', at)))).toMatchObject(waits)
})

it('a seller who waits for the platform’s half of the re-check is shown the day of the re-check', () => {
  const tapped = { ...live(), recheckTappedAt: '2027-04-26T02:00:00.000Z' }
  const moment = on('2027-04-27T02:00:00.000Z')
  const followed = { ...tapped, fields: { ...tapped.fields, goods: [] } }
  const requirements = assess(followed, moment).filter(({ code }) => code === 'recheck.half_year')
  expect(nextActionAt(followed, requirements, 'active', moment)).toMatchObject({
    code: 'wait_review',
    dueAt: '2027-05-22T16:00:00.000Z',
  })
})

it('a seller who may appeal is told so, and one with an answer has nothing to do', () => {
  expect(next(declined())).toMatchObject({ code: 'appeal', dueAt: '2026-12-25T16:00:00.000Z' })
  const answered = sure(appeal(suspended(), 'why', at))
  expect(
    next({ ...answered, appeal: { at: day, reason: 'why', against: 'suspended', outcome: 'dismissed' } }),
  ).toMatchObject({ code: 'none', dueAt: null })
})

it('a seller allowed to sell again during her appeal does not wait for an answer', () => {
  const appealed = sure(appeal(suspended(), 'why', at))
  const lifted = sure(sanction(appealed, asked('reinstate'), { id: 's-2', by: 'wang', now: day }))
  expect(next(lifted).code).not.toBe('wait_review')
  expect(waitsSince(lifted)).toBeNull()
})
