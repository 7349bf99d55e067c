import { recheckDays, recheckState } from '#shared/rules/recheck'

const verified = '2026-08-31T02:00:00.000Z'
const state = (today: string, tapped: string | null = null) => {
  const { status, bucket, awaiting, opensAt, dueAt, validTo } = recheckState(verified, tapped, today)
  return { status, bucket, awaiting, opensAt, dueAt, validTo }
}

describe('the half-yearly re-check', () => {
  test('has its limit six calendar months after the verification, clamped to the end of the month', () => {
    expect(recheckDays(verified)).toEqual({ opens: '2027-01-29', due: '2027-02-25', limit: '2027-02-28' })
    expect(recheckDays('2026-08-31T16:00:00.000Z')).toMatchObject({ limit: '2027-03-01' })
  })

  test.each([
    ['2027-01-28', null, 'accepted', 'done', 'seller'],
    ['2027-01-29', null, 'missing', 'now_due', 'seller'],
    ['2027-02-25', null, 'missing', 'now_due', 'seller'],
    ['2027-02-26', null, 'missing', 'overdue', 'seller'],
    ['2027-02-26', '2027-02-20T02:00:00.000Z', 'provided', 'in_review', 'staff'],
    ['2027-02-28', '2027-02-20T02:00:00.000Z', 'provided', 'in_review', 'staff'],
    ['2027-03-01', '2027-02-20T02:00:00.000Z', 'provided', 'overdue', 'staff'],
    ['2027-01-29', '2026-08-01T02:00:00.000Z', 'missing', 'now_due', 'seller'],
  ] as const)('on %s, tapped %s: %s, %s', (today, tapped, status, bucket, awaiting) => {
    expect(state(today, tapped)).toEqual({
      status,
      bucket,
      awaiting,
      opensAt: '2027-01-28T16:00:00.000Z',
      dueAt: '2027-02-25T16:00:00.000Z',
      validTo: '2027-02-28',
    })
  })
})
