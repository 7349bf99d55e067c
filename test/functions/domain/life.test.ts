import { heldNumber, life, may } from '#functions/domain/life'
import type { Merchant } from '#functions/domain/merchant'
import { isRefusal, refuse } from '#functions/domain/refusal'
import { reopenMerchant } from '#functions/domain/reopen-merchant'
import { claim, decide, release } from '#functions/domain/review'
import { settle } from '#functions/domain/settle'
import { submitMerchant } from '#functions/domain/submit-merchant'
import { updateMerchant } from '#functions/domain/update-merchant'
import { withdrawMerchant } from '#functions/domain/withdraw-merchant'
import { calendar } from '#functions/machine/calendar'
import { merchantStatuses } from '#shared/contract/merchant'
import { day, draftOf, handedIn, withdrawn } from '#test/fixtures/merchants'

const moment = { now: day, calendar }
const draft = draftOf('m', 'owner')
const sent = handedIn(draft)
const approved = { approvedAt: day, verifiedAt: day, suppliedAt: null, reviewer: null }
const all: Readonly<Record<Merchant['status'], Merchant>> = {
  draft,
  submitted: sent,
  in_review: { ...sent, status: 'in_review', reviewer: 'lin' },
  action_required: { ...sent, status: 'action_required' },
  active: { ...sent, ...approved, status: 'active' },
  declined: { ...sent, status: 'declined' },
  withdrawn: withdrawn(sent),
  lapsed: { ...sent, status: 'lapsed' },
  closed: { ...sent, ...approved, status: 'closed' },
}
const statuses = Object.keys(all)

/** What each status may become, and by what. */
const table: Readonly<Record<keyof typeof life, Partial<Record<Merchant['status'], Merchant['status']>>>> = {
  submit: { draft: 'submitted', action_required: 'submitted' },
  withdraw: {
    draft: 'withdrawn',
    submitted: 'withdrawn',
    in_review: 'withdrawn',
    action_required: 'withdrawn',
  },
  claim: { submitted: 'in_review' },
  release: { in_review: 'submitted' },
  approve: { in_review: 'active' },
  request_changes: { in_review: 'action_required' },
  decline: { in_review: 'declined' },
  reopen: { lapsed: 'draft' },
  lapse: { draft: 'lapsed', action_required: 'lapsed' },
  close: { active: 'closed', declined: 'closed' },
}

const decision = (outcome: 'approve' | 'request_changes' | 'decline') => (merchant: Merchant) => {
  const asked = decide(merchant, 'lin', { outcome: 'approve', items: [] }, moment)
  const codes = isRefusal(asked) ? (asked.faults ?? []).map(({ seen }) => seen) : []
  const verdict = outcome === 'approve' ? 'accepted' : 'rejected'
  const items = Array.from(new Set(codes)).map((code) => ({
    code,
    verdict,
    faults: outcome === 'approve' ? [] : ['forged'],
  }))
  return decide(merchant, 'lin', JSON.parse(JSON.stringify({ outcome, items })), moment)
}

// What the clock decides it decides alone, once enough of it has gone by.
const byClock = (to: Merchant['status']) => (merchant: Merchant) => {
  const after = settle(merchant, { now: '2028-01-03T02:00:00.000Z', calendar })?.after
  return after?.status === to ? after : refuse('invalid_state')
}

const steps: Readonly<Record<keyof typeof life, (merchant: Merchant) => ReturnType<typeof decide>>> = {
  submit: (merchant) => submitMerchant(merchant, moment),
  withdraw: (merchant) => withdrawMerchant(merchant, moment),
  claim: (merchant) => claim(merchant, 'lin'),
  release: (merchant) => release(merchant, 'lin'),
  approve: decision('approve'),
  request_changes: decision('request_changes'),
  decline: decision('decline'),
  reopen: (merchant) => reopenMerchant(merchant, moment),
  lapse: byClock('lapsed'),
  close: byClock('closed'),
}

describe.each(Object.entries(steps))('%s', (name, step) => {
  const ways = Object.entries(table).find(([other]) => other === name)?.[1] ?? {}
  it.each(Object.entries(all))('from %s leads where the table says, or nowhere', (status, merchant) => {
    const to = Object.entries(ways).find(([from]) => from === status)?.[1]
    const outcome = step(merchant)
    expect(isRefusal(outcome) ? undefined : outcome.status).toBe(to)
  })
})

it('the table of the code is that of the design', () => {
  for (const [name, { from, to }] of Object.entries(life)) {
    const ways = Object.entries(table).find(([other]) => other === name)?.[1] ?? {}
    expect([...from].sort()).toEqual(Object.keys(ways).sort())
    expect(new Set(Object.values(ways))).toEqual(new Set([to]))
  }
  expect(statuses.filter((status) => !merchantStatuses.some((one) => one === status))).toEqual([])
})

it.each(Object.entries(all))('%s holds its number exactly while it is live', (status, merchant) => {
  const live = ['submitted', 'in_review', 'action_required', 'active'].includes(status)
  expect(heldNumber(merchant)).toBe(live ? merchant.fields.registrationNumber : null)
})

it.each(Object.entries(all))(
  '%s is open to the seller’s changes only before the first submission, when asked, or for what may follow',
  (status, merchant) => {
    const outcome = updateMerchant(merchant, {}, moment)
    expect(isRefusal(outcome)).toBe(!['draft', 'action_required', 'active'].includes(status))
  },
)

it('a step that may be taken is in the table', () => {
  expect(may(draft, 'submit')).toBe(true)
  expect(may(draft, 'claim')).toBe(false)
})

it('who leaves review leaves the reviewer behind', () => {
  for (const step of [steps.release, steps.approve, steps.decline, steps.request_changes])
    expect(step(all.in_review)).not.toHaveProperty('reviewer', 'lin')
})

it('a withdrawn draft was never handed in', () => {
  expect(withdrawMerchant(draft, moment)).toMatchObject({ status: 'withdrawn', submittedAt: null })
  expect(withdrawMerchant(sent, moment)).toMatchObject({ submittedAt: day })
})
