import { statusAt } from '#functions/domain/application/assess'
import { asOf, settle, settlesOn } from '#functions/domain/merchant/settle'
import { calendar } from '#functions/system/calendar'
import { approvedAt, day, draftOf, handedIn } from '#test/fixtures/merchants'

const sent = handedIn(draftOf('tea', 'she'))
const in31Days = { now: '2026-12-26T16:00:00.000Z', calendar }

it('a declined application without an appeal in thirty days is closed, never having been approved', () => {
  const declined = { ...sent, status: 'declined', declinedBy: 'lin' } as const
  expect(settle(declined, in31Days)).toMatchObject({
    since: '2026-12-25T16:00:00.000Z',
    after: { status: 'closed', approvedAt: null, verifiedAt: null },
  })
  expect(settle(declined, { now: day, calendar })).toBeNull()
})

it('an application sent back and left alone lapses, and still counts as handed in', () => {
  const asked = { ...sent, status: 'action_required' } as const
  expect(settle(asked, { now: '2027-03-01T00:00:00.000Z', calendar })).toMatchObject({
    after: { status: 'lapsed', submittedAt: day },
  })
})

it('a draft left alone lapses ninety days after the last write, never having been handed in', () => {
  const since = '2027-02-23T16:00:00.000Z'
  const late = { now: '2027-03-01T00:00:00.000Z', calendar }
  expect(settle(draftOf('tea', 'she'), late)).toMatchObject({
    step: 'lapse',
    since,
    after: { status: 'lapsed', submittedAt: null, since },
  })
})

it('an application that waits for staff is never ended by the clock', () => {
  expect(settle(sent, { now: '2030-01-01T00:00:00.000Z', calendar })).toBeNull()
})

it('a restricted status is never stored: the merchant may be cured, and then reads as active by itself', () => {
  const live = { ...sent, status: 'active', ...approvedAt(day) } as const
  const beyondTheLimitDay = { now: '2027-06-01T00:00:00.000Z', calendar }
  expect(statusAt(live, beyondTheLimitDay)).toBe('restricted')
  expect(settle(live, beyondTheLimitDay)).toBeNull()
})

describe('a claim that is not used', () => {
  // Claimed on Wednesday: it ends with Thursday.
  const ends = '2026-11-26T16:00:00.000Z'
  const over = { now: '2026-11-27T02:00:00.000Z', calendar }
  const claimed = { ...sent, status: 'in_review', reviewer: 'lin' } as const
  const live = { ...sent, status: 'active', ...approvedAt(day), reviewer: 'lin', claimedAt: day } as const

  it('of an application ends by itself after a working day, and the status begins at that instant', () => {
    expect(settle(claimed, over)).toMatchObject({
      step: 'release',
      since: ends,
      after: { status: 'submitted', since: ends },
    })
    expect(asOf(claimed, over)).not.toHaveProperty('reviewer')
    expect(asOf(claimed, { ...over, now: day })).toBe(claimed)
  })

  it('of a change ends likewise, and the merchant goes on selling', () => {
    expect(settle(live, over)).toMatchObject({
      step: 'release',
      since: ends,
      after: { status: 'active', reviewer: null, claimedAt: null },
    })
    expect(settle(live, { ...over, now: day })).toBeNull()
    expect(settlesOn(live, over)).toBe(ends)
  })
})

it('the earliest end is the next work of the clock, and a merchant in the queue has none', () => {
  expect(settlesOn({ ...sent, status: 'declined', declinedBy: 'lin' }, in31Days)).toBe(
    '2026-12-25T16:00:00.000Z',
  )
  expect(settlesOn(sent, in31Days)).toBeNull()
})

it('a merchant that left is closed after thirty days, with its approved values on record', () => {
  const left = { ...sent, status: 'closing', ...approvedAt(day) } as const
  expect(settle(left, in31Days)).toMatchObject({
    step: 'close',
    since: '2026-12-25T16:00:00.000Z',
    after: { status: 'closed', since: '2026-12-25T16:00:00.000Z', approvedAt: day, verifiedAt: day },
  })
})
