import { statusAt } from '#functions/domain/assess'
import { settle } from '#functions/domain/settle'
import { calendar } from '#functions/machine/calendar'
import { approvedAt, day, draftOf, handedIn } from '#test/fixtures/merchants'

const sent = handedIn(draftOf('tea', 'she'))
const in31Days = { now: '2026-12-26T16:00:00.000Z', calendar }

it('who did not appeal against a refusal in thirty days is closed, never having been approved', () => {
  const declined = { ...sent, status: 'declined', declinedBy: 'lin' } as const
  expect(settle(declined, in31Days)).toMatchObject({
    since: '2026-12-25T16:00:00.000Z',
    after: { status: 'closed', approvedAt: null, verifiedAt: null },
  })
  expect(settle(declined, { now: day, calendar })).toBeNull()
})

it('who was asked for changes and left them alone lapses, and remains one that was handed in', () => {
  const asked = { ...sent, status: 'action_required' } as const
  expect(settle(asked, { now: '2027-03-01T00:00:00.000Z', calendar })).toMatchObject({
    after: { status: 'lapsed', submittedAt: day },
  })
})

it('who waits for staff is never ended by the clock', () => {
  expect(settle(sent, { now: '2030-01-01T00:00:00.000Z', calendar })).toBeNull()
})

it('who is restricted is not written down as such: she may be cured, and then reads as active by herself', () => {
  const live = { ...sent, status: 'active', ...approvedAt(day) } as const
  const beyondTheLimitDay = { now: '2027-06-01T00:00:00.000Z', calendar }
  expect(statusAt(live, beyondTheLimitDay)).toBe('restricted')
  expect(settle(live, beyondTheLimitDay)).toBeNull()
})
