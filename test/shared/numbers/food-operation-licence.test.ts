import fc from 'fast-check'
import { format, parts, validate } from '#shared/numbers/food-operation-licence'
import { digits, operationLicence, operationLicenceBody, seeded } from './arbitrary-numbers'

const faultsOf = (input: string) => validate(input).findings.map(({ code, level }) => `${level} ${code}`)

describe('published numbers', () => {
  test.each([
    ['JY13301080111719', 'a food shop in Hangzhou'],
    ['JY23506230105266', 'a restaurant in Fujian'],
    ['JY13202020009651', 'a food shop in Wuxi, in a district that has since been merged'],
    ['JY11105050876919', 'a food shop in Beijing'],
    ['JY11108071215650', 'a food shop in Beijing, Haidian'],
    ['JY11117051464030', 'a food shop in Beijing'],
    ['JY11101172150475', 'a food shop in Beijing, Dongcheng'],
  ])('%s is right (%s)', (number) => {
    expect(validate(number)).toEqual({ value: number, findings: [], suggestion: null })
  })

  test.each(['JY11105300065940', 'JY11101050363440', 'JY11113080533669'])(
    '%s, an early Beijing number, fails the check and is only doubted',
    (number) => {
      expect(faultsOf(number)).toEqual(['warn check_digit'])
    },
  )
})

test.each([
  ['JY1440305000001', ['reject length'], '13 digits'],
  ['JY144030500000100', ['reject length'], '15 digits'],
  ['14403050000010', ['reject length'], 'without JY'],
  ['YJ14403050000010', ['reject alphabet'], 'the letters swapped'],
  ['JY1440305000001X', ['reject alphabet'], 'a letter at the end'],
  ['JY14403050000011', ['warn check_digit'], 'the check digit should be 0'],
  ['JY19903050000012', ['reject province'], 'no such province'],
  ['JY44403050000019', ['warn kind_mismatch'], 'no such kind'],
  ['SC11834020305037', ['reject kind_mismatch'], 'a production licence'],
  ['YB14401060000010', ['reject kind_mismatch'], 'a filing'],
  ['9144030071526726XG', ['reject kind_mismatch'], 'a credit code'],
  ['9144030071526726XA', ['reject kind_mismatch'], 'a credit code with a wrong check character'],
  ['11010519491231002X', ['reject kind_mismatch'], 'an identity number'],
  ['SP1101051510352397', ['reject superseded'], 'a food circulation licence'],
  ['粤餐证字2012440305000123', ['reject superseded'], 'a catering service licence'],
])('%s is judged %j (%s)', (typed, faults) => {
  expect(faultsOf(typed)).toEqual(faults)
})

test.each<[string, string | null, string]>([
  ['14403050000010', 'JY14403050000010', 'JY left out'],
  ['JYI44O3O5OOOOOIO', 'JY14403050000010', 'letters for digits'],
  ['YJ14403050000010', null, 'the letters swapped'],
  ['14403050000011', null, 'JY left out and the check fails'],
])('for %s the suggestion is %s (%s)', (typed, meant) => {
  expect(validate(typed).suggestion).toBe(meant)
})

test('exactly one check digit passes without a doubt for every body', () => {
  fc.assert(
    fc.property(operationLicenceBody, (body) => {
      expect(Array.from('0123456789').filter((check) => faultsOf(body + check).length === 0)).toHaveLength(1)
    }),
    seeded,
  )
})

test('any one changed digit is noticed', () => {
  fc.assert(
    fc.property(operationLicence, fc.nat(13), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
      const at = place + 2
      const wrong = String((Number(number.charAt(at)) + shift) % 10)
      expect(faultsOf(number.slice(0, at) + wrong + number.slice(at + 1))).not.toEqual([])
    }),
    { ...seeded, numRuns: 500 },
  )
})

test('no Beijing number is refused for the digits that hold district and street', () => {
  fc.assert(
    fc.property(digits(11), (rest) => {
      expect(faultsOf(`JY111${rest}`).filter((fault) => fault !== 'warn check_digit')).toEqual([])
    }),
    seeded,
  )
})

test.each([
  ['JY13301080111719', 'sale', '33'],
  ['JY23506230105266', 'catering', '35'],
  ['JY33506230105260', 'canteen', '35'],
  ['JY93506230105260', null, '35'],
])('the number %s has the kind %s and the province %s', (number, kind, province) => {
  expect(parts(number)).toEqual({ kind, province })
})

test('the parts of a number are shown apart', () => {
  expect(format('JY13301080111719')).toBe('JY1 330108 011171 9')
})
