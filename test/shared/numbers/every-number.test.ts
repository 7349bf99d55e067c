import fc from 'fast-check'
import * as businessRegistrationNumber from '#shared/numbers/business-registration-number'
import * as foodOperationLicence from '#shared/numbers/food-operation-licence'
import * as foodProductionLicence from '#shared/numbers/food-production-licence'
import * as chinesePassport from '#shared/numbers/person/chinese-passport'
import * as foreignerCard from '#shared/numbers/person/foreigner-card'
import * as foreignerCardOf2017 from '#shared/numbers/person/foreigner-card-of-2017'
import * as identityNumber from '#shared/numbers/person/identity-number'
import * as residentId from '#shared/numbers/person/resident-id'
import * as travelPermit from '#shared/numbers/person/travel-permit'
import * as contactPhone from '#shared/numbers/phone/contact-phone'
import * as hongKongMacaoPhone from '#shared/numbers/phone/hong-kong-macao-phone'
import * as landline from '#shared/numbers/phone/landline'
import * as mobile from '#shared/numbers/phone/mobile'
import * as prepackagedFiling from '#shared/numbers/prepackaged-filing'
import * as registrationNumber from '#shared/numbers/registration-number'
import * as uscc from '#shared/numbers/uscc'
import { isRejected, numberFaultCodes, type Verdict } from '#shared/numbers/verdict'
import {
  anything,
  foreignerCard as card,
  creditCode,
  filing,
  landline as fixedLine,
  identity,
  mobile as mobileNumber,
  foreignerCardOf2017 as oldCard,
  oldNumber,
  operationLicence,
  chinesePassport as passport,
  travelPermit as permit,
  hongKongMacaoPhone as phoneOfHongKong,
  pilotCode,
  productionLicence,
  seeded,
} from './arbitrary-numbers'

type Page = {
  name: string
  compact: (input: string) => string
  format: (compacted: string) => string
  validate: (input: string) => Verdict
  right: fc.Arbitrary<string>
}

const today = '2026-11-22'
const pages: Page[] = [
  { name: 'uscc', ...uscc, right: fc.oneof(creditCode, pilotCode) },
  {
    name: 'business registration number',
    ...businessRegistrationNumber,
    validate: (input) => businessRegistrationNumber.validate(input, 'individual'),
    right: oldNumber,
  },
  {
    name: 'registration number',
    ...registrationNumber,
    validate: (input) => registrationNumber.validate(input, 'enterprise'),
    right: creditCode,
  },
  { name: 'food operation licence', ...foodOperationLicence, right: operationLicence },
  { name: 'food production licence', ...foodProductionLicence, right: productionLicence },
  { name: 'prepackaged filing', ...prepackagedFiling, right: filing },
  {
    name: 'resident id',
    ...residentId,
    validate: (input) => residentId.validate(input, today),
    right: identity,
  },
  {
    name: 'foreigner card',
    ...foreignerCard,
    validate: (input) => foreignerCard.validate(input, today),
    right: card,
  },
  {
    name: 'foreigner card of 2017',
    ...foreignerCardOf2017,
    validate: (input) => foreignerCardOf2017.validate(input, today),
    right: oldCard,
  },
  { name: 'travel permit', ...travelPermit, right: permit },
  { name: 'Chinese passport', ...chinesePassport, right: passport },
  {
    name: 'identity number',
    ...identityNumber,
    validate: (input) => identityNumber.validate(input, today),
    right: fc.oneof(identity, card, oldCard, permit, passport),
  },
  { name: 'mobile', ...mobile, right: mobileNumber },
  { name: 'landline', ...landline, right: fixedLine },
  { name: 'phone of Hong Kong or Macao', ...hongKongMacaoPhone, right: phoneOfHongKong },
  { name: 'contact phone', ...contactPhone, right: fc.oneof(mobileNumber, fixedLine, phoneOfHongKong) },
]

const widen = (text: string): string =>
  text.replace(/[0-9A-Z]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))

describe.each(pages)('$name', ({ compact, format, validate, right }) => {
  test('compacting twice is compacting once', () => {
    fc.assert(
      fc.property(anything, (input) => {
        expect(compact(compact(input))).toBe(compact(input))
      }),
      seeded,
    )
  })

  test('any typed text gets a verdict on its compact form', () => {
    fc.assert(
      fc.property(anything, (input) => {
        expect(validate(input).value).toBe(compact(input))
      }),
      seeded,
    )
  })

  test('a formatted number compacts to itself', () => {
    fc.assert(
      fc.property(fc.oneof(anything, right), (input) => {
        expect(compact(format(compact(input)))).toBe(compact(input))
      }),
      seeded,
    )
  })

  test('faults come in their order, each once, and a fault of length or alphabet stands alone', () => {
    fc.assert(
      fc.property(fc.oneof(anything, right), (input) => {
        const codes = validate(input).findings.map(({ code }) => code)
        expect(codes).toEqual(numberFaultCodes.filter((code) => codes.includes(code)))
        if (codes.includes('length') || codes.includes('alphabet')) expect(codes).toHaveLength(1)
      }),
      seeded,
    )
  })

  test('a suggestion is another number, and one that is not rejected', () => {
    const misread = fc.tuple(right, fc.nat()).map(([number, place]) => {
      const likeness: Record<string, string> = { '0': 'O', '1': 'I', '2': 'Z', '5': 'S', '8': 'B' }
      const at = place % number.length
      return number.slice(0, at) + (likeness[number.charAt(at)] ?? number.charAt(at)) + number.slice(at + 1)
    })
    fc.assert(
      fc.property(fc.oneof(anything, misread), (input) => {
        const { suggestion, value, findings } = validate(input)
        if (suggestion === null) return
        expect(suggestion).not.toBe(value)
        expect(findings).not.toEqual([])
        expect(isRejected(validate(suggestion))).toBe(false)
      }),
      seeded,
    )
  })

  test('small letters, full width, spaces and hyphens make no difference', () => {
    fc.assert(
      fc.property(right, (number) => {
        const verdict = validate(number)
        expect(verdict.value).toBe(number)
        expect(validate(number.toLowerCase())).toEqual(verdict)
        expect(validate(widen(number))).toEqual(verdict)
        expect(validate(` ${format(number).replace(/ /g, ' - ')}\n`)).toEqual(verdict)
        expect(validate(`编号：${number}`)).toEqual(verdict)
      }),
      seeded,
    )
  })

  test('an empty and a very long text are refused', () => {
    expect(validate('').findings.map(({ code }) => code)).toEqual(['length'])
    expect(validate('1'.repeat(100_000)).findings.map(({ code }) => code)).toEqual(['length'])
    expect(validate('统'.repeat(100_000)).findings.map(({ code }) => code)).toEqual(['length'])
  })
})
