import fc from 'fast-check'
import { categories, format, parts, validate } from '#shared/numbers/food-production-licence'
import { productionLicence, productionLicenceBody, seeded } from './arbitrary-numbers'

const faultsOf = (input: string) => validate(input).findings.map(({ code, level }) => `${level} ${code}`)

test('SC11834020305037, the published number of a nut roaster in Wuhu, is right', () => {
  expect(validate('SC11834020305037')).toEqual({ value: 'SC11834020305037', findings: [], suggestion: null })
})

test.each([
  ['SC1183402030503', ['reject length'], '13 digits'],
  ['11834020305037', ['reject length'], 'without SC'],
  ['CS11834020305037', ['reject alphabet'], 'the letters swapped'],
  ['SC1183402030503X', ['reject alphabet'], 'a letter at the end'],
  ['SC11834020305036', ['warn check_digit'], 'the check digit should be 7'],
  ['SC11800020305038', ['reject province'], 'no such province'],
  ['SC13234020305031', ['warn kind_mismatch'], 'no such category'],
  ['JY13301080111719', ['reject kind_mismatch'], 'an operation licence'],
  ['9144030071526726XG', ['reject kind_mismatch'], 'a credit code'],
  ['QS440124010001', ['reject superseded'], 'an industrial production licence'],
])('%s is judged %j (%s)', (typed, faults) => {
  expect(faultsOf(typed)).toEqual(faults)
})

test.each<[string, string | null, string]>([
  ['11834020305037', 'SC11834020305037', 'SC left out'],
  ['SCII834O2O3O5O37', 'SC11834020305037', 'letters for digits'],
  ['11834020305036', null, 'SC left out and the check fails'],
])('for %s the suggestion is %s (%s)', (typed, meant) => {
  expect(validate(typed).suggestion).toBe(meant)
})

test('exactly one check digit passes without a doubt for every body', () => {
  fc.assert(
    fc.property(productionLicenceBody, (body) => {
      expect(Array.from('0123456789').filter((check) => faultsOf(body + check).length === 0)).toHaveLength(1)
    }),
    seeded,
  )
})

test('any one changed digit is noticed', () => {
  fc.assert(
    fc.property(productionLicence, fc.nat(13), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
      const at = place + 2
      const wrong = String((Number(number.charAt(at)) + shift) % 10)
      expect(faultsOf(number.slice(0, at) + wrong + number.slice(at + 1))).not.toEqual([])
    }),
    { ...seeded, numRuns: 500 },
  )
})

test('there are 31 categories of food and three of additives', () => {
  const codes = Object.keys(categories)
  expect(codes.filter((code) => code.startsWith('1'))).toHaveLength(31)
  expect(codes.filter((code) => code.startsWith('2'))).toEqual(['201', '202', '203'])
})

test('the category and the province are read by position', () => {
  expect(parts('SC11834020305037')).toEqual({ category: '118', province: '34' })
  expect(parts('SC13234020305037')).toEqual({ category: null, province: '34' })
  expect(parts('SC1')).toEqual({ category: null, province: '' })
})

test('the parts of a number are shown apart', () => {
  expect(format('SC11834020305037')).toBe('SC118 340203 0503 7')
})
