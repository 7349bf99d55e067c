import { answerAppeal, appeal, openAppeal } from '#functions/domain/review/appeals'
import { sanction } from '#functions/domain/review/sanctions'
import { day } from '#test/fixtures/merchants'
import { at, live, sure } from '../live'
import { asked, closing, declined, inReview, sent, suspended } from '../lives'

const later = { ...at, now: '2026-11-26T02:00:00.000Z' }
const upheld = { outcome: 'upheld', reason: 'It is good' } as const
const dismissed = { outcome: 'dismissed', reason: 'It stands' } as const
const no = { refusal: 'invalid_state', faults: [] }
const second = { refusal: 'second_person_required', faults: [] }

it('only a refusal or a suspension can be appealed', () => {
  for (const merchant of [sent(), inReview(), live(), closing()])
    expect(appeal(merchant, 'why', at)).toEqual(no)
  expect(appeal(declined(), 'why', at)).toMatchObject({
    status: 'declined',
    appeal: { at: day, reason: 'why', against: 'declined', outcome: null },
  })
  expect(appeal(suspended(), 'why', at)).toMatchObject({ appeal: { against: 'suspended' } })
})

it('a decision is appealed once, answered or not', () => {
  const first = sure(appeal(suspended(), 'why', at))
  expect(appeal(first, 'again', later)).toEqual(no)
  expect(appeal(sure(answerAppeal(first, dismissed, 'wang', later)), 'again', later)).toEqual(no)
})

it('the person who refused or suspended cannot decide the appeal', () => {
  for (const merchant of [declined(), suspended()])
    expect(answerAppeal(sure(appeal(merchant, 'why', at)), upheld, 'lin', later)).toEqual(second)
})

it('a lifted refusal goes to the person who lifted it, with the rejected items to be reviewed anew', () => {
  const said = (verdict: 'accepted' | 'rejected') =>
    ({ verdict, faults: [], comment: null, at: day }) as const
  const refused = {
    ...declined(),
    judgements: { 'contact.phone': said('rejected'), 'contact.address': said('accepted') },
  }
  const outcome = sure(answerAppeal(sure(appeal(refused, 'why', at)), upheld, 'wang', later))
  expect(outcome).toMatchObject({
    status: 'in_review',
    reviewer: 'wang',
    appeal: { outcome: 'upheld' },
    judgements: { 'contact.address': said('accepted') },
  })
  expect(Object.keys(outcome.judgements)).toEqual(['contact.address'])
})

it('an upheld refusal closes the application', () => {
  const outcome = answerAppeal(sure(appeal(declined(), 'why', at)), dismissed, 'wang', later)
  expect(outcome).toMatchObject({ status: 'closed', approvedAt: null, appeal: { outcome: 'dismissed' } })
})

it('a lifted suspension lets the merchant sell again, an upheld one stays', () => {
  const merchant = sure(appeal(suspended(), 'why', at))
  expect(answerAppeal(merchant, upheld, 'wang', later)).toMatchObject({
    status: 'active',
    reinstatedAt: later.now,
    appeal: { outcome: 'upheld' },
  })
  expect(answerAppeal(merchant, dismissed, 'wang', later)).toMatchObject({
    status: 'suspended',
    appeal: { outcome: 'dismissed' },
  })
})

it('an appeal that was not made, or was answered before, cannot be decided', () => {
  expect(answerAppeal(declined(), upheld, 'wang', at)).toEqual(no)
  const answered = sure(answerAppeal(sure(appeal(suspended(), 'why', at)), dismissed, 'wang', later))
  expect(answerAppeal(answered, upheld, 'chen', later)).toEqual(no)
})

describe('an appeal', () => {
  const merchant = sure(appeal(suspended(), 'why', at))
  const signed = (by: string, now: string) => ({ id: 's-2', by, now })

  it('ends when the suspension is lifted without an answer', () => {
    const reinstated = sure(sanction(merchant, asked('reinstate'), signed('wang', later.now)))
    expect(openAppeal(merchant)).toMatchObject({ reason: 'why' })
    expect(openAppeal(reinstated)).toBeNull()
    expect(answerAppeal(reinstated, upheld, 'chen', later)).toEqual(no)
  })

  it('does not carry over to a later suspension by another person, which its first author could then judge', () => {
    const again = { ...suspended(live(), 'wang'), appeal: merchant.appeal, since: later.now }
    expect(openAppeal(again)).toBeNull()
    expect(answerAppeal(again, dismissed, 'lin', later)).toEqual(no)
  })
})
