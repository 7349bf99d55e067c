import fc from 'fast-check'
import { changeFields } from '#functions/domain/application/change-fields'
import { emptyFields, type MerchantPatch } from '#shared/contract/merchant'
import { fieldsOf } from '#test/fixtures/merchants'
import { people, teaShop } from '#test/fixtures/people'

const filled = fieldsOf(teaShop)

it('an empty patch changes nothing', () => {
  for (const person of people) expect(changeFields(fieldsOf(person), {})).toEqual(fieldsOf(person))
})

it('the same patch a second time changes nothing', () => {
  for (const { patch } of people) {
    const once = changeFields(filled, patch)
    expect(changeFields(once, patch)).toEqual(once)
  }
})

it('null resets every field to its empty value', () => {
  const nothing: MerchantPatch = JSON.parse(
    JSON.stringify(Object.fromEntries(Object.keys(emptyFields).map((key) => [key, null]))),
  )
  for (const person of people) expect(changeFields(fieldsOf(person), nothing)).toEqual(emptyFields)
})

it('a field that a patch does not name stays', () => {
  fc.assert(
    fc.property(fc.subarray(Object.keys(emptyFields)), (keys) => {
      const patch: MerchantPatch = JSON.parse(
        JSON.stringify(Object.fromEntries(keys.map((key) => [key, null]))),
      )
      const changed = Object.entries(changeFields(filled, patch))
      for (const [key, value] of changed.filter(([name]) => !keys.includes(name)))
        expect([key, value]).toEqual([key, Object.entries(filled).find(([name]) => name === key)?.[1]])
    }),
    { seed: 7396, numRuns: 100 },
  )
})

it('an undefined field is a field left out', () => {
  expect(changeFields(filled, { address: undefined, contact: { phone: undefined } })).toEqual(filled)
})

it('the parts of an object are merged, and can be cleared one by one', () => {
  expect(changeFields(filled, { contact: { name: null } }).contact).toEqual({
    name: null,
    phone: '13800138000',
  })
  expect(changeFields(filled, { declarations: { truth: false } }).declarations).toEqual({
    ...filled.declarations,
    truth: false,
  })
})

it('the numbers of a person are stored in one form', () => {
  expect(changeFields(filled, { contact: { phone: '+86 591-87654321' } }).contact.phone).toBe('059187654321')
  expect(changeFields(filled, { idNumber: ' h12345678 02' }).idNumber).toBe('H12345678')
})

it('a patch can begin, change and end a brand and the answers about pay', () => {
  const brand = { owner: '甲公司', names: ['好茶'] }
  const branded = changeFields(filled, { brand })
  expect(branded.brand).toEqual(brand)
  expect(changeFields(branded, { brand: { ...brand, names: [] } }).brand).toEqual({ ...brand, names: [] })
  expect(changeFields(branded, { brand: null }).brand).toBeNull()
  const conduct = { levels: 1, entryFee: false, headCountPay: false, downlineSales: false, text: null }
  expect(changeFields(filled, { conduct }).conduct).toEqual(conduct)
})

it.each([
  ['licence.food_operation', ' jy1-4403 0500 00010', 'JY14403050000010'],
  ['licence.food_production', 'ｓｃ11834020305037', 'SC11834020305037'],
  ['filing.prepackaged', 'yb 1440 3050 0000 10', 'YB14403050000010'],
  ['card.small_vendor', ' 粤小餐饮 第7号 ', '粤小餐饮 第7号'],
] as const)('a number of %s is stored in one form', (kind, number, kept) => {
  const licences = [
    { kind, number, holderName: null, validFrom: null, validTo: null, longTerm: false, scope: [] },
  ]
  expect(changeFields(emptyFields, { licences }).licences[0]?.number).toBe(kept)
})
