import fc from 'fast-check'
import { format, validate } from '#shared/numbers/person/foreigner-card'
import { isRejected } from '#shared/numbers/verdict'
import { foreignerCard, seeded } from '../arbitrary-numbers'

const today = '2026-11-22'
const faultsOf = (input: string) => validate(input, today).findings.map(({ code }) => code)

test.each([
  ['932682198501010017', 'published in the tests of chinabugotech/hutool'],
  ['911440199001010016', 'made up'],
])('%s is right (%s)', (number) => {
  expect(validate(number, today)).toEqual({ value: number, findings: [], suggestion: null })
})

test.each([
  ['93268219850101001', ['length'], '17 characters'],
  ['832682198501010017', ['alphabet'], 'a citizen begins with 1 to 8'],
  ['93268219850101001O', ['alphabet'], 'a letter'],
  ['932682198502300017', ['date_out_of_range'], '30 February'],
  ['932682202701010017', ['date_out_of_range'], 'a birth to come'],
  ['932682198501010018', ['check_digit'], 'the last digit'],
  ['999682198501010019', ['check_digit', 'province'], 'no such province'],
])('%s is refused: %j (%s)', (number, faults) => {
  expect(faultsOf(number)).toEqual(faults)
})

test('a letter read for a digit is corrected when the check then holds', () => {
  expect(validate('93268Z198501010017', today).suggestion).toBe('932682198501010017')
  expect(validate('93268Z198501010018', today).suggestion).toBeNull()
})

test('every right number is accepted', () => {
  fc.assert(
    fc.property(foreignerCard, (number) => {
      expect(isRejected(validate(number, today))).toBe(false)
    }),
    { ...seeded, numRuns: 500 },
  )
})

test('a number is shown in groups', () => {
  expect(format('932682198501010017')).toBe('932682 19850101 0017')
})
