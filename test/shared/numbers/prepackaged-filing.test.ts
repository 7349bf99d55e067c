import fc from 'fast-check'
import { format, validate } from '#shared/numbers/prepackaged-filing'
import { isRejected } from '#shared/numbers/verdict'
import { digits, filing, seeded } from './arbitrary-numbers'

const faultsOf = (input: string) => validate(input).findings.map(({ code, level }) => `${level} ${code}`)

test.each([
  ['YB14401060000010', [], 'as most are'],
  ['YB11101060000016', [], 'Beijing'],
  ['YB14401060000011', ['info check_digit'], 'a check digit that does not hold'],
  ['YB144010600000100', ['warn length'], '15 digits'],
  ['', ['warn length'], 'no number printed'],
  ['BZ14401060000010', ['warn alphabet'], 'another prefix'],
  ['YB1440106000001X', ['warn alphabet'], 'a letter at the end'],
  ['YB19901060000017', ['warn province'], 'no such province'],
  ['9144030071526726XG', ['warn kind_mismatch'], 'the credit code, for want of a number'],
  ['JY13301080111719', ['reject kind_mismatch'], 'an operation licence'],
  ['SC11834020305037', ['reject kind_mismatch'], 'a production licence'],
  ['SP1101051510352397', ['reject superseded'], 'a food circulation licence'],
])('%j is judged %j (%s)', (typed, faults) => {
  expect(faultsOf(typed)).toEqual(faults)
})

test.each<[string, string | null, string]>([
  ['14401060000010', 'YB14401060000010', 'YB left out'],
  ['YBI44OIO6OOOOOIO', 'YB14401060000010', 'letters for digits'],
  ['14401060000011', null, 'YB left out and the check fails'],
])('for %s the suggestion is %s (%s)', (typed, meant) => {
  expect(validate(typed).suggestion).toBe(meant)
})

test('nothing that begins with YB or BZ is rejected', () => {
  fc.assert(
    fc.property(fc.constantFrom('YB', 'BZ'), fc.nat(20).chain(digits), (prefix, rest) => {
      expect(isRejected(validate(prefix + rest))).toBe(false)
    }),
    seeded,
  )
})

test('any one changed digit is at least mentioned', () => {
  fc.assert(
    fc.property(filing, fc.nat(13), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
      const at = place + 2
      const wrong = String((Number(number.charAt(at)) + shift) % 10)
      expect(faultsOf(number.slice(0, at) + wrong + number.slice(at + 1))).not.toEqual([])
    }),
    seeded,
  )
})

test('the parts of a number are shown apart', () => {
  expect(format('YB14401060000010')).toBe('YB1 440106 000001 0')
})
