import { isOf, placedAt } from '#functions/domain/staff/lookup'
import { draftOf, handedIn } from '#test/fixtures/merchants'
import { accepted, approvedOn, draftSince, morning } from '../reminder/reminded'

const draft = draftOf('m', 'owner')
const live = approvedOn('2026-11-26', draftSince('2026-11-24'))
const byStatus = { by: 'status', status: 'active' } as const

it('a place by number, name, person or province is for life', () => {
  for (const lookup of [
    { by: 'text', text: 'x' },
    { by: 'assignee', assignee: 'lin' },
    { by: 'contested' },
    { by: 'province', province: '44' },
  ] as const)
    expect(placedAt(live, lookup)).toBe(live.createdAt)
})

it('what is missing counts from the submission; of what was never handed in nothing is', () => {
  const missing = { by: 'missing', code: 'goods.label', now: morning('2026-12-01') } as const
  expect(placedAt(live, missing)).toBe(morning('2026-11-24'))
  expect(placedAt(draft, missing)).toBe(draft.createdAt)
  const closed = { ...live, status: 'closed', submittedAt: null, verifiedAt: null } as const
  expect(placedAt(closed, missing)).toBe(live.createdAt)
})

it('a status begins, and the last word of staff moves what follows from it', () => {
  expect(placedAt(live, byStatus)).toBe(live.since)
  expect(placedAt({ ...live, verifiedAt: morning('2027-01-02') }, byStatus)).toBe(morning('2027-01-02'))
  const judgements = { ...live.judgements, 'goods.label': accepted(morning('2027-01-03')) }
  expect(placedAt({ ...live, judgements }, { by: 'due', before: '2028-01-01' })).toBe(morning('2027-01-03'))
  const waiver = { until: null, reason: 'x', by: 'ho', at: morning('2027-01-04') }
  expect(placedAt({ ...live, waivers: { 'goods.label': waiver } }, byStatus)).toBe(waiver.at)
  const never = { ...live, status: 'closed', verifiedAt: null } as const
  expect(placedAt(never, byStatus)).toBe(live.since)
  expect(placedAt(draft, byStatus)).toBe(draft.since)
})

it('a lookup shows who is stored as it asks', () => {
  expect(isOf(live, byStatus)).toBe(true)
  expect(isOf(draft, byStatus)).toBe(false)
  expect(isOf(draft, { by: 'contested' })).toBe(true)
  expect(isOf(draft, { by: 'contested', stored: 'draft' })).toBe(true)
  expect(isOf(handedIn(draft), { by: 'contested', stored: 'draft' })).toBe(false)
  expect(isOf(live, { by: 'province', province: '44' })).toBe(true)
})
