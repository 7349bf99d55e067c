import { active, barred, closed, inReview, submitted, withdrawn } from '#functions/domain/merchant/enter'
import { day, draftOf } from '#test/fixtures/merchants'
import { live } from '../live'
import * as lives from '../lives'

const ofReview = [
  'reviewer',
  'claimedAt',
  'pending',
  'suspendedBy',
  'reportOpenedAt',
  'declinedBy',
  'reinstatedAt',
]
const left = (merchant: object) => ofReview.filter((key) => key in merchant)

it('a merchant entering a status keeps no member of another status', () => {
  expect(left(submitted(lives.inReview()))).toEqual([])
  expect(left(withdrawn(lives.inReview()))).toEqual([])
  expect(left(closed(lives.suspended()))).toEqual([])
  expect(left(barred(lives.declined()))).toEqual([])
  expect(left(inReview(lives.declined(), 'wang'))).toEqual(['reviewer'])
})

it('approved values stay on record when the merchant ends', () => {
  expect(closed(live())).toMatchObject({ submittedAt: day, approvedAt: day, verifiedAt: day })
  expect(barred(lives.sent())).toMatchObject({ submittedAt: day, approvedAt: null, verifiedAt: null })
  expect(barred(draftOf('tea', 'she'))).toMatchObject({ submittedAt: null })
})

it('an approval starts all clocks anew; a lifted suspension resumes where it was', () => {
  const later = '2026-12-01T02:00:00.000Z'
  expect(active(lives.inReview(), later)).toMatchObject({
    approvedAt: later,
    verifiedAt: later,
    reinstatedAt: null,
  })
  const was = lives.suspended({ ...live(), recheckTappedAt: day })
  expect(active(was, later)).toMatchObject({
    approvedAt: day,
    verifiedAt: day,
    recheckTappedAt: day,
    reinstatedAt: later,
    reviewer: null,
  })
})
