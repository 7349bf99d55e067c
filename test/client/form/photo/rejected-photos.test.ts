import { isRejectedBefore, rejectedNow } from '#client/form/photo/rejected-photos'
import type { Merchant } from '#shared/contract/merchant'
import { memoryStorage, shownDraft } from '../../pretend-server'

const rejectedFor = (code: 'document_unreadable' | 'document_number_mismatch'): Merchant => {
  const merchant = shownDraft()
  const fault = { code, path: '/documents/0', level: 'reject', message: 'm', fix: 'f' } as const
  return {
    ...merchant,
    requirements: merchant.requirements.map((one, at) => (at === 0 ? { ...one, faults: [fault] } : one)),
  }
}

describe('a photo that a reviewer rejected', () => {
  test('is recognised by the hash it was sent with', () => {
    const merchant = rejectedFor('document_unreadable')
    expect(rejectedNow(merchant)).toEqual([merchant.documents[0]?.sentSha256])
  })

  test('is still recognised when another has taken its place', () => {
    const storage = memoryStorage()
    const merchant = rejectedFor('document_unreadable')
    const hash = merchant.documents[0]?.sentSha256 ?? ''
    expect(isRejectedBefore(storage, merchant, 'other')).toBe(false)
    expect(isRejectedBefore(storage, { ...shownDraft(), documents: [] }, hash)).toBe(true)
  })

  test('for a fault outside the photo may be sent again', () => {
    expect(rejectedNow(rejectedFor('document_number_mismatch'))).toEqual([])
  })

  test('is not recognised before there is an application', () => {
    expect(isRejectedBefore(memoryStorage(), null, 'a')).toBe(false)
  })
})
