import { emptyFields } from '#shared/contract/merchant'
import { linkTo } from '#shared/contract/place'
import type { Evaluated } from '#shared/rules/evaluation'
import { nextAction } from '#shared/rules/next-action'
import { application, now, onDay, photos, smallest, today, walnutFarmer } from './application'

const next = (merchant: Evaluated, day = today) => {
  const { code, awaiting, dueAt, target } = nextAction(merchant, onDay(merchant, day))
  return [code, awaiting, dueAt, linkTo(target)]
}

describe('the next action of a draft', () => {
  const drafts: readonly (readonly [string, Partial<Evaluated>, string, string])[] = [
    ['nothing given', { fields: emptyFields, documents: [] }, 'answer', '/pages/about/index?field=/seller'],
    [
      'no name',
      { fields: { ...smallest, fullName: null } },
      'answer',
      '/pages/enterprise/index?field=/fullName',
    ],
    [
      'a wrong number',
      { fields: { ...smallest, registrationNumber: '1' } },
      'correct',
      '/pages/enterprise/index?field=/registrationNumber',
    ],
    [
      'no licence entry',
      { fields: { ...smallest, licences: [] } },
      'answer',
      '/pages/licence/index?field=licence.food_operation',
    ],
    [
      'no licence at all',
      { fields: { ...smallest, licences: [] }, documents: photos('licence.business') },
      'answer',
      '/pages/licence/index?field=filing.prepackaged',
    ],
    [
      'a licence without its end',
      { fields: { ...smallest, licences: smallest.licences.map((paper) => ({ ...paper, validTo: null })) } },
      'answer',
      '/pages/licence/index?field=/licences/0/validTo',
    ],
    [
      'a licence that has ended',
      {
        fields: {
          ...smallest,
          licences: smallest.licences.map((paper) => ({ ...paper, validTo: '2026-01-01' })),
        },
      },
      'correct',
      '/pages/licence/index?field=/licences/0/validTo',
    ],
    [
      'no photo of the licence',
      { documents: photos('licence.business') },
      'upload',
      '/pages/photos/index?field=licence.food_operation',
    ],
    ['all given', {}, 'submit', '/pages/check/index'],
  ]

  test.each(drafts)('%s', (_, given, code, link) => {
    expect(next(application(given))).toEqual([code, 'seller', null, link])
  })

  test('leads to the brand on the page of the enterprise, to declarations on the last page', () => {
    const fields = { ...smallest, declarations: { ...smallest.declarations, truth: false } }
    expect(next(application({ fields }))[3]).toBe('/pages/check/index?field=/declarations/truth')
  })

  test('tells a person with processed goods to become a business', () => {
    const merchant = application({ fields: { ...walnutFarmer, goods: ['baked'] }, documents: [] })
    expect(next(merchant)).toEqual(['correct', 'seller', null, '/pages/about/index?field=/seller'])
  })
})

describe('the next action after the submission', () => {
  test.each([
    ['submitted', 'wait_review', 'staff', null],
    ['in_review', 'wait_review', 'staff', null],
    ['suspended', 'appeal', 'seller', null],
    ['declined', 'appeal', 'seller', '2026-12-22T16:00:00.000Z'],
    ['lapsed', 'answer', 'seller', null],
    ['closing', 'none', 'seller', null],
    ['withdrawn', 'none', 'seller', null],
    ['closed', 'none', 'seller', null],
    ['barred', 'none', 'seller', null],
  ] as const)('%s: %s', (status, code, awaiting, dueAt) => {
    const merchant = application({ status, statusSince: now })
    expect(next(merchant)).toEqual([code, awaiting, dueAt, '/pages/status/index'])
  })

  test('has no deadline for a declined application without a known day', () => {
    expect(next(application({ status: 'declined' }))[2]).toBeNull()
  })
})
