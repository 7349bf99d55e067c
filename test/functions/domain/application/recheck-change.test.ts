import { assess } from '#functions/domain/application/assess'
import { claim, decide } from '#functions/domain/review/review'
import { calendar } from '#functions/system/calendar'
import { day } from '#test/fixtures/merchants'
import { alive, change, live, moved, send } from '../live'

const later = { now: '2027-04-25T02:00:00.000Z', calendar }

describe('while the half-yearly re-check is open', () => {
  it('submitting a change counts as the seller’s half, and staff review the re-check with it', () => {
    const sent = send(change(live(), moved), later)
    expect(sent.recheckTappedAt).toBe(later.now)
    const claimed = alive(claim(sent, 'lin', later))
    const items = (verdict: 'accepted' | 'rejected') =>
      assess(claimed, later)
        .filter(({ bucket }) => bucket === 'in_review')
        .map(({ code }) => ({
          code,
          verdict,
          faults: verdict === 'accepted' ? [] : ['holder_different' as const],
        }))
    expect(items('accepted').map(({ code }) => code)).toEqual(['contact.address', 'recheck.half_year'])
    const accepted = alive(decide(claimed, 'lin', { outcome: 'approve', items: items('accepted') }, later))
    expect(accepted).toMatchObject({ verifiedAt: later.now, recheckTappedAt: null })
    const rejected = decide(claimed, 'lin', { outcome: 'request_changes', items: items('rejected') }, later)
    expect(rejected).toMatchObject({ verifiedAt: day, recheckTappedAt: null })
  })
})
