import { isOpenAt, isPaperOpen } from '#client/form/application/open-at'
import type { Merchant } from '#shared/contract/merchant'
import { shownDraft } from '../../pretend-server'

const draft = shownDraft()
const sentBack: Merchant = {
  ...draft,
  status: 'action_required',
  requirements: draft.requirements.map((one) => ({
    ...one,
    status:
      one.code === 'contact.phone' || one.anyOf.includes('licence.food_operation') ? 'rejected' : 'accepted',
  })),
}

describe('an application sent back', () => {
  test('is open where it was rejected', () => {
    expect(isOpenAt(sentBack, sentBack, '/contact/phone')).toBe(true)
    expect(isOpenAt(sentBack, sentBack, '/licences/0/number')).toBe(true)
    expect(isPaperOpen(sentBack, 'licence.food_operation')).toBe(true)
  })

  test('is closed where it was accepted', () => {
    expect(isOpenAt(sentBack, sentBack, '/address')).toBe(false)
    expect(isPaperOpen(sentBack, 'licence.business')).toBe(false)
  })
})

test('a draft is open everywhere, a paper not begun included', () => {
  expect(isOpenAt(draft, draft, '/address')).toBe(true)
  expect(isOpenAt(null, draft, '/licences/7/number')).toBe(true)
})

test('nothing is open while staff have it', () => {
  const submitted: Merchant = { ...draft, status: 'submitted' }
  expect(isOpenAt(submitted, submitted, '/address')).toBe(false)
  expect(isPaperOpen(submitted, 'licence.business')).toBe(false)
})
