import { erasesAt, whyKept } from '#functions/domain/merchant/retention'
import { approvedAt, day, draftOf, handedIn, withdrawn } from '#test/fixtures/merchants'

const draft = draftOf('m', 'p')
const sent = handedIn(draft)
const gone = withdrawn(sent)
const hold = { reason: 'A case in court', by: 'zhao', at: day }

it('an ended merchant is erased three years later, at the end of the day', () => {
  expect(erasesAt(gone)).toBe('2029-11-25T16:00:00.000Z')
  const closed = { ...gone, status: 'closed', approvedAt: day, verifiedAt: day } as const
  expect(erasesAt({ ...closed, since: '2026-02-28T16:00:00.000Z' })).toBe('2029-02-28T16:00:00.000Z')
})

it('a merchant that has not ended or is under legal hold is not erased by itself', () => {
  expect(erasesAt(draft)).toBeNull()
  expect(erasesAt({ ...sent, status: 'active', ...approvedAt(day) })).toBeNull()
  expect(erasesAt({ ...gone, legalHold: hold })).toBeNull()
})

const kept = (code: string, seen?: string) => ({
  refusal: 'retention_required',
  faults: [{ code, path: '/kind', level: 'reject', ...(seen === undefined ? {} : { seen }) }],
})

it('an application never handed in is not retained, unless it is held or barred', () => {
  expect(whyKept(draft, false, day)).toBeNull()
  expect(whyKept(withdrawn(draft), false, day)).toBeNull()
  expect(whyKept({ ...draft, legalHold: hold }, false, day)).toEqual(kept('legal_hold'))
  const barred = { ...withdrawn(draft), status: 'barred', approvedAt: null, verifiedAt: null } as const
  expect(whyKept(barred, false, day)).toEqual(kept('retention', '2029-11-25'))
})

it('a submitted application is retained to the end of the day three years after its end', () => {
  expect(whyKept(gone, true, '2029-11-25T15:59:59.999Z')).toEqual(kept('retention', '2029-11-25'))
  expect(whyKept(gone, true, '2029-11-25T16:00:00.000Z')).toBeNull()
})

it('a merchant that has not ended is shown the day as if it ended today', () => {
  expect(whyKept(sent, true, '2028-02-29T02:00:00.000Z')).toEqual(kept('retention', '2031-02-28'))
})
