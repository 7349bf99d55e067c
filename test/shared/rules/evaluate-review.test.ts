import { blocking } from '#shared/rules/blocking'
import { nextAction } from '#shared/rules/next-action'
import { application, approved, onDay, one, photos, smallest, walnutFarmer } from './application'

describe('the decision of a reviewer on an item', () => {
  const rejected = (code: 'document_expired' | 'image_blurred' | 'name_mismatch') =>
    ({ verdict: 'rejected', faults: [code], comment: '请重拍', at: '2026-11-20T02:00:00.000Z' }) as const

  test('rejects it at the photo where the fault is in the photo', () => {
    const merchant = application({
      status: 'action_required',
      judgements: { 'licence.business': rejected('image_blurred') },
    })
    expect(one(merchant, 'licence.business')).toMatchObject({
      status: 'rejected',
      bucket: 'now_due',
      dueAt: '2026-11-27T16:00:00.000Z',
      comment: '请重拍',
      faults: [{ code: 'image_blurred', path: '/documents/0', level: 'reject' }],
    })
    expect(one(merchant, 'licence.business', '2026-11-28').bucket).toBe('overdue')
    expect(nextAction(merchant, onDay(merchant))).toMatchObject({
      code: 'correct',
      target: { photo: 'licence.business' },
    })
  })

  test('rejects it at the field or licence where the fault is there', () => {
    const merchant = application({
      status: 'action_required',
      judgements: {
        'subject.full_name': rejected('name_mismatch'),
        'licence.food_operation': rejected('document_expired'),
      },
    })
    expect(one(merchant, 'subject.full_name').faults).toEqual([
      { code: 'name_mismatch', path: '/fullName', level: 'reject' },
    ])
    expect(one(merchant, 'licence.food_operation').faults).toEqual([
      { code: 'document_expired', path: '/licences/0', level: 'reject' },
    ])
  })

  test('on a paper with only a photo rejects it at the photo, or at the photos when it is gone', () => {
    const fields = { ...smallest, goods: ['catering' as const], making: 'made_on_site' as const }
    const judgements = { 'shop.front_photo': rejected('document_expired') }
    const documents = photos('shop.front_photo')
    expect(one(application({ fields, documents, judgements }), 'shop.front_photo').faults).toEqual([
      { code: 'document_expired', path: '/documents/0', level: 'reject' },
    ])
    expect(one(application({ fields, documents: [], judgements }), 'shop.front_photo').faults).toEqual([
      { code: 'document_expired', path: '/documents', level: 'reject' },
    ])
  })

  test('on a paper that may follow opens it now', () => {
    const merchant = application({
      status: 'action_required',
      documents: photos('licence.business', 'licence.food_operation', 'goods.supplier_papers'),
      judgements: { 'goods.supplier_papers': rejected('image_blurred') },
    })
    expect(one(merchant, 'goods.supplier_papers').bucket).toBe('now_due')
    expect(blocking(onDay(merchant))).toEqual([])
  })

  test('accepts it until the paper ends', () => {
    const merchant = approved()
    expect(one(merchant, 'licence.food_operation')).toMatchObject({
      status: 'accepted',
      bucket: 'done',
      dueAt: '2029-12-31T16:00:00.000Z',
    })
    expect(one(merchant, 'licence.food_operation', '2029-12-31').status).toBe('accepted')
    expect(one(merchant, 'licence.food_operation', '2030-01-01')).toMatchObject({
      status: 'expired',
      bucket: 'overdue',
      satisfiedBy: 'licence.food_operation',
    })
  })

  test('turns a statement of exemption into an exemption, for a year', () => {
    const merchant = approved({
      fields: walnutFarmer,
      documents: photos('subject.id_document', 'exempt.farm_produce'),
    })
    expect(one(merchant, 'exempt.farm_produce')).toMatchObject({
      status: 'exempt',
      bucket: 'done',
      dueAt: '2027-11-01T16:00:00.000Z',
    })
    expect(one(merchant, 'exempt.farm_produce', '2027-11-02').status).toBe('expired')
  })
})
