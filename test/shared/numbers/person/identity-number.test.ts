import fc from 'fast-check'
import * as mod10731 from '#shared/numbers/check/mod-10-731'
import * as chinesePassport from '#shared/numbers/person/chinese-passport'
import * as foreignerCardOf2017 from '#shared/numbers/person/foreigner-card-of-2017'
import { compact, format, validate } from '#shared/numbers/person/identity-number'
import * as travelPermit from '#shared/numbers/person/travel-permit'
import { foreignerCard, identity, residencePermit, seeded } from '../arbitrary-numbers'
import { slipsIn } from '../slips-in'

const today = '2026-11-22'
const faultsOf = (input: string) =>
  validate(input, today).findings.map(({ code, level }) => `${level} ${code}`)

test.each([
  ['11010519491231002X', 'the example of GB 11643'],
  ['810000199408230021', 'the specimen of a residence permit of Hong Kong people'],
  ['830000199201300022', 'the specimen of a residence permit of Taiwan people'],
  ['932682198501010017', "a foreigner's card"],
])('%s is right: %s', (number) => {
  expect(faultsOf(number)).toEqual([])
})

test.each([
  ['CAN110081080323', ['warn superseded'], "a foreigner's card of before December 2023"],
  ['CAN110081080324', ['warn check_digit', 'warn superseded'], 'the same, with a wrong last digit'],
  ['CAN990081080321', ['warn check_digit', 'warn province', 'warn superseded'], 'the same, of no province'],
  ['H12345678', ['warn kind_mismatch'], 'a home-return permit of Hong Kong people'],
  ['M1234567801', ['warn kind_mismatch'], 'one of Macao people, renewed once'],
  ['12345678', ['warn kind_mismatch'], 'a permit of Taiwan people'],
  ['E12345678', ['warn kind_mismatch'], 'a Chinese passport'],
  ['EA1234567', ['warn kind_mismatch'], 'a Chinese passport'],
  ['G12345678', ['warn kind_mismatch'], 'a Chinese passport of before 2012'],
])('%s needs a look by a person: %j (%s)', (number, faults) => {
  expect(faultsOf(number)).toEqual(faults)
})

test.each([
  ['CAN110081023023', ['reject date_out_of_range'], 'born on 30 February'],
  ['AB1234567', ['reject kind_mismatch'], 'the passport of another country'],
  ['91350100M000100Y43', ['reject alphabet'], 'a credit code'],
  ['913301001000001474', ['reject date_out_of_range'], 'a credit code of digits'],
  ['1234567', ['reject length'], 'seven digits'],
  ['110105194902310021', ['reject date_out_of_range'], 'born on 31 February'],
  ['110105491231002', ['reject superseded'], '15 digits'],
])('%s is refused: %j (%s)', (number, faults) => {
  expect(faultsOf(number)).toEqual(faults)
})

test('a permit keeps one number through its renewals', () => {
  expect(compact('H12345678 01')).toBe(compact('h1234567802'))
})

test('each number is shown in its own groups', () => {
  expect(
    ['11010519491231002X', '932682198501010017', 'CAN110081080323', 'H12345678', '12345678', 'EA1234567'].map(
      format,
    ),
  ).toEqual([
    '110105 19491231 002X',
    '932682 19850101 0017',
    'CAN 1100 810803 23',
    'H 1234 5678',
    '1234 5678',
    'E A123 4567',
  ])
})

test.each([
  ['a citizen', identity],
  ['a residence permit', residencePermit],
  ["a foreigner's card", foreignerCard],
] as const)(
  'no single letter wrong and no swap of neighbours in the number of %s is accepted in silence',
  (_, numbers) => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(slipsIn(number).filter((slip) => faultsOf(slip).length === 0)).toEqual([])
      }),
      { ...seeded, numRuns: 8 },
    )
  },
)

describe('each single kind refuses the numbers of the others', () => {
  test.each([
    ['CAN11008108032', ['length']],
    ['CAN11008108032X', ['alphabet']],
    ['CAN110008010120', ['check_digit', 'superseded']],
  ])("foreigner's card of 2017: %s %j", (number, faults) => {
    expect(foreignerCardOf2017.validate(number, today).findings.map(({ code }) => code)).toEqual(faults)
  })

  test.each([
    ['H1234567', ['alphabet']],
    ['H123456', ['length']],
  ])('travel permit: %s %j', (number, faults) => {
    expect(travelPermit.validate(number).findings.map(({ code }) => code)).toEqual(faults)
  })

  test.each([
    ['EI1234567', ['alphabet']],
    ['E1234567', ['length']],
  ])('Chinese passport: %s %j', (number, faults) => {
    expect(chinesePassport.validate(number).findings.map(({ code }) => code)).toEqual(faults)
  })
})

test('the check digit of travel documents is that of the specimen in ICAO Doc 9303', () => {
  expect(['L898902C3', '740812', '120415'].map(mod10731.checkDigit)).toEqual(['6', '2', '9'])
})
