import { reopen, withdraw } from '#functions/domain/application/steps'
import { update } from '#functions/domain/application/update'
import { heldNumber, inPlace, isStep, life, may } from '#functions/domain/merchant/life'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { isRefusal } from '#functions/domain/merchant/refusal'
import { auditActionNames } from '#shared/contract/audit-actions'
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
  withdrawn: sure(withdraw(sent(), at)),
  closed: { ...sent(), ...ended, status: 'closed' },
  barred: { ...sent(), ...ended, status: 'barred' },
}
const merchants = Object.values(all)
const steps = Object.entries(life).flatMap(([action, { from, to, by }]) =>
  from.flatMap((status) => by.map((party) => [action, status, to, party].join(' '))),
)

it('every status but the derived one has a sample merchant here', () => {
  expect([...Object.keys(all), 'restricted'].sort()).toEqual([...merchantStatuses].sort())
})

it('the table in the code equals the table of the design, step by step, with the actors', () => {
  // The code names for each step who takes it, not from which status: the clock ends no suspension.
  const designed = table.map((step) => step.join(' '))
  expect(designed.filter((step) => !steps.includes(step))).toEqual([])
  expect(steps.filter((step) => !designed.includes(step))).toEqual(['close suspended closed clock'])
})

it('a change leads where the table says and nowhere else', () => {
  for (const before of merchants)
    for (const after of merchants)
      for (const action of auditActionNames)
        for (const party of ['seller', 'staff', 'clock'] as const) {
          const taken = [action, before.status, after.status, party]
          const isListed = steps.includes(taken.join(' '))
          expect([...taken, isStep(before, after, action, party)]).toEqual([
            ...taken,
            before.status === after.status ? (inPlace[action]?.includes(party) ?? false) : isListed,
          ])
        }
})

it('an action outside the table leads nowhere, and a merchant begins as a draft', () => {
  expect(isStep(all.draft, all.submitted, 'update', 'seller')).toBe(false)
  expect(isStep(all.draft, all.draft, 'update', 'seller')).toBe(true)
  expect(isStep(null, all.draft, 'create', 'seller')).toBe(true)
  expect(isStep(null, all.submitted, 'submit', 'seller')).toBe(false)
  expect(isStep(null, all.draft, 'update', 'seller')).toBe(false)
})

it('every action of the audit begins a merchant, leads to another status, or keeps the status', () => {
  const possible = auditActionNames.filter(
    (action) => action === 'create' || action in life || action in inPlace,
  )
  expect(possible).toEqual(auditActionNames)
})

it('an action that keeps the status is taken by the actors the table names and nobody else', () => {
  expect(isStep(all.active, all.active, 'disclose', 'staff')).toBe(true)
  expect(isStep(all.active, all.active, 'disclose', 'seller')).toBe(false)
  expect(isStep(all.draft, all.draft, 'bar', 'staff')).toBe(false)
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
  '%s is editable in a draft, when changes are asked for, or beside the approved values',
  (status, merchant) => {
    const outcome = update(merchant, {}, at)
    expect(isRefusal(outcome)).toBe(!['draft', 'action_required', 'active'].includes(status))
  },
)

it.each(Object.entries(all))('%s can be withdrawn only before it was approved', (status, merchant) => {
  const outcome = withdraw(merchant, at)
  expect(isRefusal(outcome)).toBe(!['draft', 'submitted', 'in_review', 'action_required'].includes(status))
})

it('a withdrawal drops the reviewer; a withdrawn draft was never handed in', () => {
  expect(withdraw(all.in_review, at)).not.toHaveProperty('reviewer')
  expect(withdraw(all.submitted, at)).toMatchObject({ status: 'withdrawn', submittedAt: day })
  expect(withdraw(all.draft, at)).toMatchObject({ submittedAt: null })
})

it('an application that the clock has ended cannot be withdrawn', () => {
  const late = { ...at, now: '2027-06-01T00:00:00.000Z' }
  expect(withdraw(all.draft, late)).toEqual({ refusal: 'invalid_state', faults: [] })
})

it('only a lapsed application is reopened, as a draft that was never handed in', () => {
  for (const merchant of merchants) expect(isRefusal(reopen(merchant, at))).toBe(merchant.status !== 'lapsed')
  const opened = sure(reopen(all.lapsed, at))
  expect(opened).toMatchObject({ status: 'draft', since: day })
  expect(opened).not.toHaveProperty('submittedAt')
})
