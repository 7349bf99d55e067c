import { coverageOn } from '#functions/domain/export/coverage-on'

const entry = (at: string, role: 'seller' | 'clock' | 'reviewer', after: object) => ({
  at,
  role,
  after: { ...after },
})
const approvedAt = '2026-11-25T02:00:00.000Z'
const sent = entry('2026-11-24T02:00:00.000Z', 'seller', { status: 'submitted', verifiedAt: null })
const approved = entry(approvedAt, 'reviewer', { status: 'active', verifiedAt: approvedAt })
const audit = [sent, approved]
const covered = { active: true, verifiedAt: approvedAt, covered: true }
const never = { active: false, verifiedAt: null, covered: false }

it('an approval covers its own day and the six months to the limit day', () => {
  expect(coverageOn(audit, '2026-11-25')).toEqual(covered)
  expect(coverageOn(audit, '2027-05-25')).toEqual(covered)
  expect(coverageOn(audit, '2027-05-26')).toEqual({ ...covered, covered: false })
})

it('a day before the approval, or of a merchant never approved, is not covered', () => {
  expect(coverageOn(audit, '2026-11-24')).toEqual(never)
  expect(coverageOn([], '2026-11-24')).toEqual(never)
})

it('a verification by staff covers the time from its day on', () => {
  const at = '2027-05-20T02:00:00.000Z'
  const verified = [...audit, entry(at, 'reviewer', { verifiedAt: at })]
  expect(coverageOn(verified, '2027-05-26')).toEqual({ active: true, verifiedAt: at, covered: true })
  expect(coverageOn(verified, '2027-05-19')).toEqual(covered)
})

it('entries of the seller or the clock, or of another date, are no verification', () => {
  const at = '2027-05-20T02:00:00.000Z'
  for (const other of [
    entry(at, 'seller', { verifiedAt: at }),
    entry(at, 'clock', { verifiedAt: at }),
    entry(at, 'reviewer', { verifiedAt: '2027-05-21T02:00:00.000Z' }),
  ])
    expect(coverageOn([...audit, other], '2027-05-26')).toMatchObject({
      verifiedAt: approvedAt,
      covered: false,
    })
})

it('a merchant that was active for part of a day counts as active on it', () => {
  const left = entry('2026-12-01T02:00:00.000Z', 'seller', { status: 'closing' })
  expect(coverageOn([...audit, left], '2026-12-01').active).toBe(true)
  expect(coverageOn([...audit, left], '2026-12-02').active).toBe(false)
})
