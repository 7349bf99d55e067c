import fc from 'fast-check'
import { format, holder, validate } from '#shared/numbers/business-registration-number'
import { isRejected } from '#shared/numbers/verdict'
import { oldNumber, oldNumberBody, seeded } from './arbitrary-numbers'

type Seller = Parameters<typeof validate>[1]

const faultsOf = (input: string, seller: Seller) =>
  validate(input, seller).findings.map(({ code, level }) => `${level} ${code}`)

test.each<[string, Seller, string[], string]>([
  ['110108000000016', 'enterprise', ['reject superseded'], 'the example of GS 15-2006'],
  ['440301103448669', 'enterprise', ['reject superseded'], 'Tencent Computer, from a credit report'],
  ['330108099999991', 'enterprise', ['reject superseded'], 'made up, domestic'],
  ['330108499999994', 'enterprise', ['reject superseded'], 'made up, foreign-invested'],
  ['330108699999993', 'individual', ['warn superseded'], 'made up, individual business'],
  ['330108699999993', null, ['warn superseded'], 'kind of seller not known yet'],
  ['330108699999993', 'enterprise', ['warn kind_mismatch', 'reject superseded'], 'an individual business'],
  ['110108000000016', 'individual', ['warn kind_mismatch', 'warn superseded'], 'an enterprise'],
  [
    '330108699999993',
    'natural_person',
    ['warn kind_mismatch', 'warn superseded'],
    'she is registered after all',
  ],
  ['330182NA000123X', 'cooperative', ['warn superseded'], 'the form of farmer cooperatives'],
  ['14082500A000118', 'cooperative', ['warn superseded'], 'the form of one province'],
  ['330182NA000123X', 'individual', ['warn kind_mismatch', 'warn superseded'], 'a cooperative'],
  ['990182NA000123X', 'cooperative', ['reject province', 'warn superseded'], 'no such province'],
  ['330182NA0001234', 'cooperative', ['reject alphabet'], 'a cooperative without the X'],
  ['330108699999992', 'individual', ['reject check_digit', 'warn superseded'], 'the check digit should be 3'],
  ['3301086999999', 'individual', ['reject length'], '13 digits, from before 2007'],
  ['33010869999999A', 'individual', ['reject alphabet'], 'a letter'],
])('%s of the seller %s is judged %j (%s)', (number, seller, faults) => {
  expect(faultsOf(number, seller)).toEqual(faults)
})

test('the national office is a registering office', () => {
  const number = Array.from('0123456789', (check) => `10000000000001${check}`).filter(
    (candidate) => !isRejected(validate(candidate, null)),
  )
  expect(number).toHaveLength(1)
})

test('a letter read for a digit is corrected when the check then holds', () => {
  expect(validate('33OIO8699999993', 'individual').suggestion).toBe('330108699999993')
  expect(validate('33OIO8699999992', 'individual').suggestion).toBeNull()
})

test('a number that is no longer valid is not suggested', () => {
  expect(validate('IIOIO8OOOOOOOI6', 'enterprise').suggestion).toBeNull()
})

test('exactly one check digit is accepted for every body', () => {
  fc.assert(
    fc.property(oldNumberBody, (body) => {
      const accepted = Array.from('0123456789').filter(
        (check) => !isRejected(validate(body + check, 'individual')),
      )
      expect(accepted).toHaveLength(1)
    }),
    seeded,
  )
})

test('any one changed digit is noticed', () => {
  fc.assert(
    fc.property(oldNumber, fc.nat(14), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
      const wrong = String((Number(number.charAt(place)) + shift) % 10)
      const changed = number.slice(0, place) + wrong + number.slice(place + 1)
      expect(isRejected(validate(changed, 'individual'))).toBe(true)
    }),
    { ...seeded, numRuns: 500 },
  )
})

test.each(['0', '1', '2', '3', '4', '5'])('%s at place 7 points to an enterprise', (digit) => {
  expect(holder(`330108${digit}99999991`)).toBe('enterprise')
})

test.each(['6', '7', '8', '9'])('%s at place 7 points to an individual business', (digit) => {
  expect(holder(`330108${digit}99999991`)).toBe('individual')
})

test('the parts of a number are shown apart', () => {
  expect(format('110108000000016')).toBe('110108 00000001 6')
})
