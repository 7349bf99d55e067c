import fc from 'fast-check'
import { faultCodes, faultLevels } from '#shared/contract/fault'
import { goodsCodes, goodsTraits, makings, sellerKinds } from '#shared/contract/merchant'
import { provinces } from '#shared/numbers/province'
import {
  anything,
  creditCode,
  filing,
  foreignerCard,
  identity,
  landline,
  mobile,
  oldNumber,
  operationLicence,
  pilotCode,
  productionLicence,
} from '#test/shared/numbers/arbitrary-numbers'
import { anyDay, anyMerchant } from '#test/shared/rules/any-merchant'
import type { Question } from './verdicts-of'

const anyNumber = fc.oneof(
  creditCode,
  oldNumber,
  operationLicence,
  productionLicence,
  filing,
  foreignerCard,
  identity,
  landline,
  mobile,
  pilotCode,
)

/** A number with one character mistaken: the letter O, the digit next to it, one too many. */
const mistyped = fc
  .tuple(anyNumber, fc.nat(17), fc.constantFrom('O', 'I', '0', '8', 'x', '', '８', ' 1'))
  .map(([number, at, slip]) => number.slice(0, at) + slip + number.slice(at + 1))

const answers = fc.record({
  seller: fc.constantFrom(...sellerKinds),
  goods: fc.uniqueArray(fc.constantFrom(...goodsCodes), { minLength: 1, maxLength: 5 }),
  making: fc.constantFrom(...makings),
  province: fc.constantFrom(...Object.keys(provinces)),
  traits: fc.uniqueArray(fc.constantFrom(...goodsTraits)),
  brand: fc.boolean(),
  directSales: fc.boolean(),
})

/** A merchant, something typed, four answers and a fault, on any day. */
export const anyQuestion: fc.Arbitrary<Question> = fc.record({
  typed: fc.oneof(anyNumber, mistyped, anything),
  today: anyDay,
  language: fc.constantFrom('zh-CN' as const, 'en' as const),
  merchant: anyMerchant,
  answers,
  fault: fc.record({
    code: fc.constantFrom(...faultCodes),
    path: fc.constantFrom(
      '/registrationNumber',
      '/licences/0/number',
      '/idNumber',
      '/requirements/contact.phone',
    ),
    level: fc.constantFrom(...faultLevels),
  }),
})
