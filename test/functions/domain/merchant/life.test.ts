import { reopenMerchant } from '#functions/domain/application/reopen-merchant'
import { updateMerchant } from '#functions/domain/application/update-merchant'
import { withdrawMerchant } from '#functions/domain/application/withdraw-merchant'
import { heldNumber, isStep, life, may } from '#functions/domain/merchant/life'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { isRefusal } from '#functions/domain/merchant/refusal'
import { merchantStatuses } from '#shared/contract/statuses'
import { day, draftOf } from '#test/fixtures/merchants'
import { table } from '#test/simulation/life/table'
import { at, live, sure } from '../live'
import { closing, declined, inReview, sent, suspended } from '../lives'

const ended = { submittedAt: day, approvedAt: day, verifiedAt: day }
const all: Readonly<Record<Merchant['status'], Merchant>> = {
  draft: draftOf('tea', 'she'),
  submitted: sent(),
  in_review: inReview(),
  action_required: { ...sent(), status: 'action_required' },
  active: live(),
  closing: closing(),
  suspended: suspended(),
  declined: declined(),
  lapsed: { ...sent(), status: 'lapsed' },
  withdrawn: sure(withdrawMerchant(sent(), at)),
  closed: { ...sent(), ...ended, status: 'closed' },
  barred: { ...sent(), ...ended, status: 'barred' },
}
const merchants = Object.values(all)
const actions = Object.keys(life)
const steps = Object.entries(life).flatMap(([action, { from, to, by }]) =>
  from.flatMap((status) => by.map((party) => [action, status, to, party].join(' '))),
)

it('every status but the one that is only read has a merchant here', () => {
  expect([...Object.keys(all), 'restricted'].sort()).toEqual([...merchantStatuses].sort())
})

it('the table of the code is that of the design, step by step and by whom', () => {
  // The code names for each step who takes it, not from which status: the clock ends no suspension.
  const designed = table.map((step) => step.join(' '))
  expect(designed.filter((step) => !steps.includes(step))).toEqual([])
  expect(steps.filter((step) => !designed.includes(step))).toEqual(['close suspended closed clock'])
})

it('a change leads where the table says and nowhere else', () => {
  for (const before of merchants)
    for (const after of merchants)
      for (const action of actions)
        for (const party of ['seller', 'staff', 'clock'] as const) {
          const told = [action, before.status, after.status, party]
          const isListed = steps.includes(told.join(' '))
          expect([...told, isStep(before, after, action, party)]).toEqual([
            ...told,
            isListed || before.status === after.status,
          ])
        }
})

it('what has no name in the table leads nowhere, and a life begins as a draft', () => {
  expect(isStep(all.draft, all.submitted, 'update', 'seller')).toBe(false)
  expect(isStep(all.draft, all.draft, 'update', 'seller')).toBe(true)
  expect(isStep(null, all.draft, 'create', 'seller')).toBe(true)
  expect(isStep(null, all.submitted, 'submit', 'seller')).toBe(false)
})

it('a step may be taken from the statuses that it names', () => {
  expect(may(all.draft, 'submit')).toBe(true)
  expect(may(all.draft, 'bar')).toBe(false)
})

it.each(Object.entries(all))('%s holds its number exactly while it is live', (status, merchant) => {
  const holding = ['submitted', 'in_review', 'action_required', 'active', 'closing', 'suspended']
  expect(heldNumber(merchant)).toBe(holding.includes(status) ? merchant.fields.registrationNumber : null)
})

it.each(Object.entries(all))(
  '%s is open to her changes in a draft, when asked, or beside what was approved',
  (status, merchant) => {
    const outcome = updateMerchant(merchant, {}, at)
    expect(isRefusal(outcome)).toBe(!['draft', 'action_required', 'active'].includes(status))
  },
)

it.each(Object.entries(all))('%s is taken back only before it was approved', (status, merchant) => {
  const outcome = withdrawMerchant(merchant, at)
  expect(isRefusal(outcome)).toBe(!['draft', 'submitted', 'in_review', 'action_required'].includes(status))
})

it('what is taken back leaves its reviewer behind; a draft was never handed in', () => {
  expect(withdrawMerchant(all.in_review, at)).not.toHaveProperty('reviewer')
  expect(withdrawMerchant(all.submitted, at)).toMatchObject({ status: 'withdrawn', submittedAt: day })
  expect(withdrawMerchant(all.draft, at)).toMatchObject({ submittedAt: null })
})

it('what the clock has ended is not taken back', () => {
  const late = { ...at, now: '2027-06-01T00:00:00.000Z' }
  expect(withdrawMerchant(all.draft, late)).toEqual({ refusal: 'invalid_state', faults: [] })
})

it('only what lapsed is opened again, as a draft that was never handed in', () => {
  for (const merchant of merchants)
    expect(isRefusal(reopenMerchant(merchant, at))).toBe(merchant.status !== 'lapsed')
  const opened = sure(reopenMerchant(all.lapsed, at))
  expect(opened).toMatchObject({ status: 'draft', since: day })
  expect(opened).not.toHaveProperty('submittedAt')
})
