import fc from 'fast-check'
import { birthDay, format, mask, validate } from '#shared/numbers/person/resident-id'
import { isRejected } from '#shared/numbers/verdict'
import { identity, identityBody, seeded } from '../arbitrary-numbers'

const today = '2026-11-22'
const faultsOf = (input: string, day = today) => validate(input, day).findings.map(({ code }) => code)

test.each(['11010519491231002X', '11010519491231002x', '身份证号：110105 19491231 002X'])(
  '%s, the example of GB 11643-1999, is right',
  (typed) => {
    expect(validate(typed, today)).toEqual({ value: '11010519491231002X', findings: [], suggestion: null })
  },
)

test.each([
  ['110105194912310021', ['check_digit'], 'the check character should be X'],
  ['1101051949123100', ['length'], '16 characters'],
  ['1101051949123100X2', ['alphabet'], 'X before the end'],
  ['110***********002X', ['alphabet'], 'masked'],
  ['110105190002290029', ['date_out_of_range'], '1900 had no 29 February'],
  ['110105194902310021', ['date_out_of_range'], '31 February'],
  ['110105194913310021', ['date_out_of_range'], 'month 13'],
  ['110105491231002', ['superseded'], '15 digits'],
  ['91350100M000100Y43', ['kind_mismatch'], 'a credit code'],
  ['JY13301080111719', ['kind_mismatch'], 'a food licence'],
])('%s is refused: %j (%s)', (typed, faults) => {
  expect(faultsOf(typed)).toEqual(faults)
})

test('a birth today is possible, a birth tomorrow is not', () => {
  const born = complete('11010520261122002')
  expect(faultsOf(born, '2026-11-22')).toEqual([])
  expect(faultsOf(born, '2026-11-21')).toEqual(['date_out_of_range'])
})

test('residence permits of Hong Kong, Macao and Taiwan have area codes of their own', () => {
  expect(faultsOf(complete('81000019900101001'))).toEqual([])
  expect(faultsOf(complete('82000019900101001'))).toEqual([])
  expect(faultsOf(complete('83000019900101001'))).toEqual([])
  expect(faultsOf(complete('83010019900101001'))).toEqual(['province'])
  expect(faultsOf(complete('99010019900101001'))).toEqual(['province'])
})

test('a letter read for a digit is corrected when the check then holds', () => {
  expect(validate('11O1O519491231OO2X', today).suggestion).toBe('11010519491231002X')
  expect(validate('11O1O519491231OO3X', today).suggestion).toBeNull()
})

test('every right number is accepted, even one that would pass for a credit code', () => {
  fc.assert(
    fc.property(identity, (number) => {
      expect(faultsOf(number)).toEqual([])
    }),
    { ...seeded, numRuns: 500 },
  )
})

test('exactly one check character is accepted for every body', () => {
  fc.assert(
    fc.property(identityBody, (body) => {
      expect(Array.from('0123456789X').filter((check) => faultsOf(body + check).length === 0)).toHaveLength(1)
    }),
    seeded,
  )
})

test('any one changed digit is noticed', () => {
  fc.assert(
    fc.property(identity, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
      const wrong = String((Number(number.charAt(place)) + shift) % 10)
      const changed = number.slice(0, place) + wrong + number.slice(place + 1)
      expect(isRejected(validate(changed, today))).toBe(true)
    }),
    { ...seeded, numRuns: 500 },
  )
})

test('any swap of two neighbours is noticed', () => {
  fc.assert(
    fc.property(identity, fc.nat(16), (number, place) => {
      const [first, second] = [number.charAt(place), number.charAt(place + 1)]
      fc.pre(first !== second)
      const swapped = number.slice(0, place) + second + first + number.slice(place + 2)
      expect(isRejected(validate(swapped, today))).toBe(true)
    }),
    { ...seeded, numRuns: 500 },
  )
})

test('the day of birth is read from the number', () => {
  expect(birthDay('11010519491231002X')).toBe('1949-12-31')
})

test('a number is shown in groups to its owner, masked to others', () => {
  expect(format('11010519491231002X')).toBe('110105 19491231 002X')
  expect(mask('11010519491231002X')).toBe('110***********002X')
  expect(mask('1101051')).toBe('*******')
})

/** The number of these 17 digits whose check character holds. */
function complete(body: string): string {
  const holds = (check: string) =>
    !validate(body + check, '2099-12-31').findings.some(({ code }) => code === 'check_digit')
  return body + (Array.from('0123456789X').find(holds) ?? '')
}
