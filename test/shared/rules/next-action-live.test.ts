import { linkTo } from '#shared/contract/place'
import type { Evaluated } from '#shared/rules/evaluation'
import { nextAction } from '#shared/rules/next-action'
import {
  application,
  approved,
  licence,
  now,
  onDay,
  photos,
  smallest,
  today,
  walnutFarmer,
} from './application'

const next = (merchant: Evaluated, day = today) => {
  const { code, awaiting, dueAt, target } = nextAction(merchant, onDay(merchant, day))
  return [code, awaiting, dueAt, linkTo(target)]
}

const allPapers = photos('licence.business', 'licence.food_operation', 'goods.supplier_papers', 'goods.label')
const labelled: Evaluated = approved({
  fields: {
    ...smallest,
    labels: [
      {
        goods: 'prepackaged',
        product: '茶',
        producedOn: null,
        alcoholByVolume: null,
        items: [
          'name',
          'net_content',
          'production_date',
          'shelf_life',
          'ingredients',
          'storage',
          'producer_name',
          'producer_address',
          'producer_contact',
          'standard_number',
          'licence_number',
        ],
      },
    ],
  },
  documents: allPapers,
})

describe('the next action of a live merchant', () => {
  test('is the earliest due item', () => {
    expect(next(approved({}, '2026-11-20T02:00:00.000Z'))).toEqual([
      'upload',
      'seller',
      '2026-11-27T16:00:00.000Z',
      '/pages/photos/index?field=goods.supplier_papers',
    ])
  })

  test('leads to the labels for the text and the photo of a label', () => {
    const bought = photos('licence.business', 'licence.food_operation', 'goods.supplier_papers')
    const at = '2026-11-20T02:00:00.000Z'
    const [code, , , link] = next(approved({ documents: bought }, at))
    expect([code, link]).toEqual(['answer', '/pages/labels/index?field=/labels'])
    const unphotographed = approved({ fields: labelled.fields, documents: bought }, at)
    expect(next(unphotographed)[3]).toBe('/pages/labels/index?field=goods.label')
    const fields = {
      ...smallest,
      labels: labelled.fields.labels.map((label) => ({ ...label, items: label.items.slice(1) })),
    }
    expect(next(approved({ fields, documents: allPapers }, at)).slice(0, 4)).toEqual([
      'correct',
      'seller',
      '2026-11-27T16:00:00.000Z',
      '/pages/labels/index?field=/labels/0/items/name',
    ])
  })

  test('is an overdue item before a due one', () => {
    const merchant = approved({}, '2026-04-10T02:00:00.000Z')
    expect(next(merchant, '2026-09-20')[3]).toBe('/pages/photos/index?field=goods.supplier_papers')
    const done = {
      ...labelled,
      approvedAt: '2026-04-10T02:00:00.000Z',
      verifiedAt: '2026-04-10T02:00:00.000Z',
    }
    expect(next(done, '2026-09-20')).toEqual([
      'recheck',
      'seller',
      '2026-10-07T16:00:00.000Z',
      '/pages/status/index?field=recheck.half_year',
    ])
  })

  test('is to renew an expired paper', () => {
    expect(next({ ...labelled, verifiedAt: '2030-01-01T02:00:00.000Z' }, '2030-01-02')).toEqual([
      'renew',
      'seller',
      '2029-12-31T16:00:00.000Z',
      '/pages/licence/index?field=licence.food_operation',
    ])
  })

  test('is to renew a paper in its window', () => {
    expect(next({ ...labelled, verifiedAt: '2029-10-01T02:00:00.000Z' }, '2029-10-02')).toEqual([
      'renew',
      'seller',
      '2029-12-31T16:00:00.000Z',
      '/pages/licence/index?field=licence.food_operation',
    ])
  })

  test('is to hand in an unsent change, then to wait', () => {
    const { 'goods.label': _, ...judgements } = labelled.judgements
    expect(next({ ...labelled, judgements }, '2026-11-05')).toEqual([
      'submit',
      'seller',
      null,
      '/pages/check/index',
    ])
    expect(next({ ...labelled, judgements, changeSentAt: now }, '2026-11-05')).toEqual([
      'wait_review',
      'staff',
      null,
      '/pages/status/index',
    ])
  })

  test('is to wait for staff once the seller has tapped the re-check', () => {
    const tapped = { ...labelled, recheckTappedAt: '2027-04-10T02:00:00.000Z' }
    expect(next(tapped, '2027-04-11')).toEqual([
      'wait_review',
      'staff',
      '2027-04-28T16:00:00.000Z',
      '/pages/status/index',
    ])
  })

  test('is still to wait when the tap was in time and the limit day has passed', () => {
    const tapped = { ...labelled, status: 'restricted', recheckTappedAt: '2027-04-10T02:00:00.000Z' } as const
    expect(next(tapped, '2027-05-20')[0]).toBe('wait_review')
  })

  test('is to sell when all is in order', () => {
    expect(next(labelled)).toEqual(['sell', 'seller', null, '/pages/status/index'])
    expect(next({ ...labelled, status: 'restricted' })[0]).toBe('sell')
  })

  test('is an item with a deadline before one that waits for the next submission', () => {
    const { 'subject.full_name': _, ...judgements } = labelled.judgements
    const documents = photos('licence.business', 'licence.food_operation')
    const merchant = {
      ...labelled,
      documents,
      judgements,
      fields: { ...labelled.fields, fullName: null, address: null },
    }
    expect(next({ ...merchant, approvedAt: '2026-11-20T02:00:00.000Z' })[3]).toBe(
      '/pages/photos/index?field=goods.supplier_papers',
    )
    expect(next({ ...merchant, documents: labelled.documents })[3]).toBe(
      '/pages/enterprise/index?field=/fullName',
    )
  })

  test('is to correct an item that a reviewer rejected without a place', () => {
    const rejected = { verdict: 'rejected', faults: [], comment: null, at: now } as const
    const merchant = { ...labelled, judgements: { ...labelled.judgements, 'goods.label': rejected } }
    expect(next(merchant)[3]).toBe('/pages/labels/index?field=goods.label')
  })

  test('names the field of a rejected statement', () => {
    const fields = {
      ...walnutFarmer,
      licences: [licence('exempt.farm_produce', { validFrom: '2027-01-01' })],
    }
    expect(
      next(application({ fields, documents: photos('subject.id_document', 'exempt.farm_produce') }))[3],
    ).toBe('/pages/licence/index?field=/licences/0/validFrom')
  })
})
