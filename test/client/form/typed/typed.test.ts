import { patchOf } from '#client/form/typed/patch-of'
import { fieldsOf, isNothing, licenceOf, withChange, withoutSent } from '#client/form/typed/typed'
import { emptyFields, type MerchantFields } from '#shared/contract/merchant'

const licence = {
  kind: 'licence.food_operation',
  number: 'JY14403050000010',
  holderName: '腾讯科技（深圳）有限公司',
  validFrom: null,
  validTo: null,
  longTerm: false,
  scope: [],
} as const
const saved: MerchantFields = {
  ...emptyFields,
  fullName: '腾讯科技（深圳）有限公司',
  contact: { name: '李小红', phone: null },
  licences: [{ ...licence, scope: [] }],
}

describe('a value typed on the phone', () => {
  test('is shown over what the server has', () => {
    const shown = fieldsOf(saved, { fullName: '别的公司', contact: { phone: '138' } })
    expect(shown.fullName).toBe('别的公司')
    expect(shown.contact).toEqual({ name: '李小红', phone: '138' })
  })

  test('of a paper joins what the server has of that paper', () => {
    const shown = fieldsOf(saved, { licences: { 'licence.food_operation': { validTo: '2029-12-31' } } })
    expect(licenceOf(shown, 'licence.food_operation')).toEqual({ ...licence, validTo: '2029-12-31' })
  })

  test('of a new paper adds the paper after those that are there', () => {
    const shown = fieldsOf(saved, { licences: { 'filing.prepackaged': { number: 'YB1' } } })
    expect(shown.licences.map(({ kind }) => kind)).toEqual(['licence.food_operation', 'filing.prepackaged'])
  })

  test('is added to the values typed before', () => {
    const once = withChange({ contact: { name: '李' } }, { contact: { phone: '138' } })
    expect(withChange(once, { contact: { name: '李小红' } })).toEqual({
      contact: { name: '李小红', phone: '138' },
    })
  })

  test('is dropped when the server has it', () => {
    const sent = { fullName: '甲', contact: { phone: '138' } }
    expect(isNothing(withoutSent(sent, sent))).toBe(true)
  })

  test('is kept when it was typed again while the save was under way', () => {
    const now = { fullName: '甲乙', contact: { phone: '138' } }
    expect(withoutSent(now, { fullName: '甲', contact: { phone: '138' } })).toEqual({ fullName: '甲乙' })
  })
})

describe('a brand that is being saved', () => {
  test('keeps values typed again while the save was under way', () => {
    const sent = { brand: { owner: '甲', names: ['好面'] } }
    const left = withoutSent({ brand: { owner: '甲', names: ['好茶'] } }, sent)
    expect(left).toEqual({ brand: { names: ['好茶'] } })
    expect(fieldsOf({ ...saved, brand: sent.brand }, left).brand).toEqual({ owner: '甲', names: ['好茶'] })
  })

  test('is dropped when she takes the brand away', () => {
    const branded = { ...saved, brand: { owner: '甲', names: [] } }
    expect(fieldsOf(branded, withChange({ brand: { owner: '乙' } }, { brand: null })).brand).toBeNull()
  })
})

describe('the patch', () => {
  test('carries only the members that changed', () => {
    expect(patchOf(saved, { address: '南山区' })).toEqual({ address: '南山区' })
  })

  test('carries the whole list of papers, since a list is replaced whole', () => {
    const patch = patchOf(saved, { licences: { 'licence.food_operation': { longTerm: true } } })
    expect(patch.licences).toEqual([{ ...licence, longTerm: true }])
  })

  test('carries the whole brand and the whole of the payment answers, of which she typed a part', () => {
    const branded = { ...saved, brand: { owner: '甲', names: ['好面'] } }
    const typed = { brand: { names: ['好茶'] }, conduct: { levels: 2 } }
    expect(patchOf(branded, typed)).toEqual({
      brand: { owner: '甲', names: ['好茶'] },
      conduct: { levels: 2, entryFee: false, headCountPay: false, downlineSales: false, text: null },
    })
    expect(patchOf(branded, { brand: null })).toEqual({ brand: null })
  })
})
