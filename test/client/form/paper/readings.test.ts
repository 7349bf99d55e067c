import { readingsOf } from '#client/form/paper/readings'
import type { Document } from '#shared/contract/document'
import type { MerchantFields } from '#shared/contract/merchant'
import { emptyFields } from '#shared/contract/merchant'
import { shownDraft } from '../../pretend-server'

const today = '2026-11-25'
const number = '9144030071526726XG'

const papers = (kind: Document['kind'], read: Document['read']): readonly Document[] => [
  {
    id: 'd1',
    kind,
    status: 'confirmed',
    contentType: 'image/jpeg',
    bytes: 1,
    sha256: null,
    sentSha256: 'a',
    read,
    faults: [],
    confirmedAt: null,
  },
]
const surely = (value: string) => ({ value, confidence: 0.95 })
const stands = (documents: readonly Document[], fields: MerchantFields) =>
  readingsOf(documents, fields, today).map(({ at, stands }) => [at, stands])

describe('a reading of a photo', () => {
  const business = papers('licence.business', {
    fullName: surely('腾讯科技（深圳）有限公司'),
    registrationNumber: surely(number),
    address: surely('深圳市南山区科技园1号'),
  })

  test('fills empty fields', () => {
    expect(stands(business, emptyFields)).toEqual([
      ['/fullName', 'fills'],
      ['/registrationNumber', 'fills'],
      ['/address', 'fills'],
    ])
  })

  test('equals a typed value whatever brackets and spaces it has', () => {
    const typed = {
      ...emptyFields,
      fullName: '腾讯科技(深圳) 有限公司',
      registrationNumber: '91440300 71526726xg',
    }
    expect(stands(business, typed).slice(0, 2)).toEqual([
      ['/fullName', 'same'],
      ['/registrationNumber', 'same'],
    ])
  })

  test('that differs from a typed value is only pointed out, and can be taken', () => {
    const [first] = readingsOf(business, { ...emptyFields, fullName: '腾讯有限公司' }, today)
    expect(first).toMatchObject({ stands: 'differs', typed: '腾讯有限公司' })
    expect(first?.change).toEqual({ fullName: '腾讯科技（深圳）有限公司' })
  })

  test('is not compared with the place of business', () => {
    expect(stands(business, { ...emptyFields, address: '别处' }).map(([at]) => at)).not.toContain('/address')
  })

  test('of low certainty is offered but not compared, and of less is not even offered', () => {
    const guess = papers('licence.business', { fullName: { value: '一家店', confidence: 0.6 } })
    expect(stands(guess, emptyFields)).toEqual([['/fullName', 'fills']])
    expect(stands(guess, { ...emptyFields, fullName: '另一家店' })).toEqual([])
    expect(
      stands(papers('licence.business', { fullName: { value: '?', confidence: 0.3 } }), emptyFields),
    ).toEqual([])
  })

  test('of a licence fills the licence of its kind, with the scope items that can be ticked', () => {
    const operation = papers('licence.food_operation', {
      number: surely('JY14403050000010'),
      validTo: surely('2029-12-31'),
      scope: surely('预包装食品（含冷藏冷冻食品）销售、散装食品（不含散装熟食）销售；热食类食品制售'),
    })
    const found = readingsOf(operation, emptyFields, today)
    expect(found.map(({ at }) => at)).toEqual([
      'licence.food_operation/number',
      'licence.food_operation/validTo',
      'licence.food_operation/scope',
    ])
    expect(found[2]?.change).toEqual({
      licences: {
        'licence.food_operation': {
          scope: ['预包装食品销售', '含冷藏冷冻食品', '散装食品销售', '热食类食品制售'],
        },
      },
    })
  })

  test('is empty before the photo was read', () => {
    expect(readingsOf(papers('licence.business', null), emptyFields, today)).toEqual([])
    const merchant = shownDraft()
    expect(readingsOf(merchant.documents, merchant, today)).toEqual([])
  })
})
