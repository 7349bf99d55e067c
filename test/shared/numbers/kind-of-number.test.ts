import fc from 'fast-check'
import { kindOfNumber, misplaced } from '#shared/numbers/kind-of-number'
import {
  creditCode,
  filing,
  identity,
  operationLicence,
  productionLicence,
  seeded,
} from './arbitrary-numbers'

test.each([
  ['JY13301080111719', 'food_operation_licence'],
  ['JY1', 'food_operation_licence'],
  ['SC11834020305037', 'food_production_licence'],
  ['YB14401060000010', 'prepackaged_filing'],
  ['BZ14401060000010', 'prepackaged_filing'],
  ['SP1101051510352397', 'superseded_paper'],
  ['粤餐证字2012440305000123', 'superseded_paper'],
  ['91350100M000100Y43', 'uscc'],
  ['91350100M000100Y42', 'uscc'],
  ['N2330106MF00000137', 'uscc'],
  ['11010519491231002X', 'resident_id'],
  ['110105194912310021', 'resident_id'],
  ['110105194913310021', null],
  ['110108000000016', null],
  ['JY', null],
  ['', null],
])('%j looks like %s', (number, kind) => {
  expect(kindOfNumber(number)).toBe(kind)
})

test('a right number is recognised as its own kind', () => {
  fc.assert(
    fc.property(creditCode, operationLicence, productionLicence, filing, identity, (...numbers) => {
      expect(numbers.slice(0, 4).map(kindOfNumber)).toEqual([
        'uscc',
        'food_operation_licence',
        'food_production_licence',
        'prepackaged_filing',
      ])
      // One identity number in about a thousand also passes both checks of a credit code.
      expect(['resident_id', 'uscc']).toContain(kindOfNumber(numbers[4]))
    }),
    seeded,
  )
})

test('a number in its own field, or one like no other, is not misplaced', () => {
  expect(misplaced('JY13301080111719', 'food_operation_licence')).toBeNull()
  expect(misplaced('13301080111719', 'food_operation_licence')).toBeNull()
})

test('a number of another paper is of the wrong kind, an old one superseded', () => {
  expect(misplaced('SC11834020305037', 'food_operation_licence')).toEqual({
    code: 'kind_mismatch',
    level: 'reject',
  })
  expect(misplaced('QS330000000001', 'food_operation_licence')).toEqual({
    code: 'superseded',
    level: 'reject',
  })
})
