import { isOf, placedAt, textLookup } from '#functions/domain/staff/lookup'
import { draftOf, handedIn } from '#test/fixtures/merchants'
import { accepted, approvedOn, draftSince, morning } from '../reminder/reminded'

const draft = draftOf('m', 'owner')
const live = approvedOn('2026-11-26', draftSince('2026-11-24'))
const byStatus = { by: 'status', status: 'active' } as const

it('the entries by number, name, person and province stay for life', () => {
  for (const lookup of [
    { by: 'number', number: '12345678' },
    { by: 'name', start: '晋江' },
    { by: 'assignee', assignee: 'lin' },
    { by: 'contested' },
    { by: 'province', province: '44' },
  ] as const)
    expect(placedAt(live, lookup)).toBe(live.createdAt)
})

it('a missing paper is listed from the submission on, and a draft has none', () => {
  const missing = { by: 'missing', code: 'goods.label', now: morning('2026-12-01') } as const
  expect(placedAt(live, missing)).toBe(morning('2026-11-24'))
  expect(placedAt(draft, missing)).toBe(draft.createdAt)
  const closed = { ...live, status: 'closed', submittedAt: null, verifiedAt: null } as const
  expect(placedAt(closed, missing)).toBe(live.createdAt)
})

it('a new status or a new word of staff moves the entries that depend on it', () => {
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

it('a lookup returns the stored merchants that match', () => {
  const since = live.since
  expect(isOf(live, byStatus, since)).toBe(true)
  expect(isOf(draft, byStatus, since)).toBe(false)
  expect(isOf(draft, { by: 'contested' }, since)).toBe(true)
  expect(isOf(draft, { by: 'contested', stored: 'draft' }, since)).toBe(true)
  expect(isOf(handedIn(draft), { by: 'contested', stored: 'draft' }, since)).toBe(false)
  expect(isOf(live, { by: 'province', province: '44' }, since)).toBe(true)
})

it('a merchant with two names of the same beginning is listed by the first of them alone', () => {
  const [licence] = draft.fields.licences
  if (licence === undefined) throw new Error('The tea shop has a licence')
  const licences = [{ ...licence, number: '双名甲' }]
  const sent = handedIn({ ...draft, fields: { ...draft.fields, fullName: '双名乙公司', licences } })
  const [both, one] = [
    { by: 'name', start: '双名' },
    { by: 'name', start: '双名乙' },
  ] as const
  expect(['双名乙公司', '双名甲'].filter((name) => isOf(sent, both, name))).toEqual(['双名乙公司'])
  expect(isOf(sent, one, '双名乙公司')).toBe(true)
})

it('a typed search is a whole number, or the beginning of a name', () => {
  expect(textLookup(' 9144030071526726xg')).toEqual({ by: 'number', number: '9144030071526726XG' })
  expect(textLookup('晋江（东石')).toEqual({ by: 'name', start: '晋江(东石' })
})
