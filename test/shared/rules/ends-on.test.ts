import { endsOn } from '#shared/rules/standing'
import { approved, noCalendar } from './application'

const ends = (merchant: Parameters<typeof endsOn>[0]) =>
  endsOn(merchant, '2026-11-22T04:00:00.000Z', noCalendar)

describe('the clock ends', () => {
  test('an active merchant when the time to cure is over', () => {
    expect(ends(approved())).toBe('2027-05-31T16:00:00.000Z')
  })

  test('a draft after ninety days without a write of its seller', () => {
    const draft = { ...approved(), status: 'draft', statusSince: '2026-11-01T02:00:00.000Z' } as const
    expect(ends(draft)).toBe('2027-01-30T16:00:00.000Z')
  })

  test('neither a merchant never approved nor one that waits for staff', () => {
    expect(ends({ ...approved(), approvedAt: null })).toBeNull()
    expect(ends({ ...approved(), status: 'submitted' })).toBeNull()
  })
})
