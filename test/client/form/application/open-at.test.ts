import { isOpenAt, isPaperOpen, mayChange } from '#client/form/application/open-at'
import type { Merchant } from '#shared/contract/merchant'
import { shownDraft } from '../../pretend-server'

const draft = shownDraft()
const sentBack: Merchant = {
  ...draft,
  open: { fields: ['/contact/phone'], licences: ['licence.food_operation'], documents: ['goods.label'] },
}

describe('the part of an application that the server answers as open', () => {
  test('can be edited, with everything below it', () => {
    expect(mayChange(sentBack)).toBe(true)
    expect(isOpenAt(sentBack, sentBack, '/contact/phone')).toBe(true)
    expect(isOpenAt(sentBack, sentBack, '/licences/0/number')).toBe(true)
    expect(isPaperOpen(sentBack, 'goods.label')).toBe(true)
  })

  test('leaves everything else closed', () => {
    expect(isOpenAt(sentBack, sentBack, '/contact/phones')).toBe(false)
    expect(isOpenAt(sentBack, sentBack, '/address')).toBe(false)
    expect(isPaperOpen(sentBack, 'licence.business')).toBe(false)
  })

  test('includes a paper not begun yet, where any paper is open', () => {
    expect(isOpenAt(sentBack, draft, '/licences/7/number')).toBe(true)
  })

  test('can be empty', () => {
    const locked: Merchant = { ...draft, open: { fields: [], licences: [], documents: [] } }
    expect(mayChange(locked)).toBe(false)
    expect(isOpenAt(locked, locked, '/address')).toBe(false)
    expect(isOpenAt(locked, locked, '/licences/7/number')).toBe(false)
  })
})

test('a seller without an application can edit everything', () => {
  expect(mayChange(null)).toBe(true)
  expect(isOpenAt(null, draft, '/address')).toBe(true)
  expect(isPaperOpen(null, 'licence.business')).toBe(true)
})
