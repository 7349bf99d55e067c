import fc from 'fast-check'
import * as mod10731 from '#shared/numbers/check/mod-10-731'
import * as mod112 from '#shared/numbers/check/mod-11-2'
import { checkDigit } from '#shared/numbers/check/mod-11-10'
import * as mod313 from '#shared/numbers/check/mod-31-3'
import * as mod372 from '#shared/numbers/check/mod-37-2'
import * as organisationCode from '#shared/numbers/organisation-code'
import { provinces } from '#shared/numbers/province'

/** Every run tries the same cases, so that a failure can be looked at again. */
export const seeded = { seed: 32100, numRuns: 300 }

const word = (characters: string, length: number) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength: length, maxLength: length })

export const digits = (length: number) => word('0123456789', length)

const province = fc.constantFrom(...Object.keys(provinces))

const area = fc.tuple(province, digits(4)).map((parts) => parts.join(''))

/** 16 characters of a credit code: authority, category, area and the body of the organisation code. */
export const creditCodeBody = fc
  .tuple(
    fc.constantFrom('91', '92', '93', '12', '51', '52', '53', '31', 'N1', 'N2', 'N3', 'A1', 'Y1'),
    area,
    word(mod313.alphabet, 8),
  )
  .map((parts) => parts.join(''))

/** A credit code that is right, of a body registered by one of these authorities and categories. */
export const creditCode = creditCodeBody.map((body) => {
  const organisation = body + organisationCode.checkCharacter(body.slice(8))
  return organisation + mod313.checkCharacter(organisation)
})

/** A credit code of Fujian's pilot; a body whose check would count 36 was given to nobody. */
export const pilotCode = fc
  .tuple(fc.constantFrom('91', '92', '93'), digits(4), word(mod313.alphabet, 4))
  .map(([category, area, serial]) => `${category}35${area}M000${serial}`)
  .map((body) => body + organisationCode.checkCharacter(body.slice(8)))
  .map((body) => body + mod372.checkCharacter(body))
  .filter((code) => code.length === 18)

/** 14 digits of a business registration number. */
export const oldNumberBody = fc.tuple(area, digits(8)).map((parts) => parts.join(''))

export const oldNumber = oldNumberBody.map((body) => body + checkDigit(body))

/** `JY` and 13 digits. */
export const operationLicenceBody = fc
  .tuple(fc.constantFrom('JY1', 'JY2', 'JY3'), area, digits(6))
  .map((parts) => parts.join(''))

export const operationLicence = operationLicenceBody.map((body) => body + checkDigit(body.slice(2)))

/** `SC` and 13 digits. */
export const productionLicenceBody = fc
  .tuple(fc.constantFrom('SC101', 'SC106', 'SC124', 'SC131', 'SC203'), area, digits(4))
  .map((parts) => parts.join(''))

export const productionLicence = productionLicenceBody.map((body) => body + checkDigit(body.slice(2)))

export const filing = fc
  .tuple(fc.constantFrom('YB1', 'YB2'), area, digits(6))
  .map((parts) => parts.join(''))
  .map((body) => body + checkDigit(body.slice(2)))

const two = (number: number): string => String(number).padStart(2, '0')

/** A day of birth between 1930 and 2009, YYYYMMDD. */
const birth = fc
  .tuple(
    fc.integer({ min: 1930, max: 2009 }).map(String),
    fc.integer({ min: 1, max: 12 }).map(two),
    fc.integer({ min: 1, max: 28 }).map(two),
  )
  .map((parts) => parts.join(''))

/** 17 digits of an identity number. */
export const identityBody = fc.tuple(area, birth, digits(3)).map((parts) => parts.join(''))

export const identity = identityBody.map((body) => body + mod112.checkCharacter(body))

/** The number on a residence permit of people of Hong Kong, Macao and Taiwan. */
export const residencePermit = fc
  .tuple(fc.constantFrom('810000', '820000', '830000'), birth, digits(3))
  .map((parts) => parts.join(''))
  .map((body) => body + mod112.checkCharacter(body))

/** The number on a foreigner's permanent residence card of since 2023. */
export const foreignerCard = fc
  .tuple(province, digits(3), birth, digits(3))
  .map((parts) => `9${parts.join('')}`)
  .map((body) => body + mod112.checkCharacter(body))

/** The same of before. */
export const foreignerCardOf2017 = fc
  .tuple(fc.constantFrom('CAN', 'USA', 'JPN', 'DEU'), province, digits(2), birth, digits(1))
  .map(([nation, place, city, born, sequence]) => nation + place + city + born.slice(2) + sequence)
  .map((body) => body + mod10731.checkDigit(body))

export const travelPermit = fc.tuple(fc.constantFrom('H', 'M', ''), digits(8)).map((parts) => parts.join(''))

export const chinesePassport = fc
  .tuple(fc.constantFrom('E1', 'EA', 'EZ', 'G0'), digits(7))
  .map((parts) => parts.join(''))

export const landline = fc
  .tuple(fc.constantFrom('0106', '0218', '05918', '07557'), digits(7))
  .map((parts) => parts.join(''))

export const hongKongMacaoPhone = fc
  .tuple(fc.constantFrom('+8525', '+8529', '+8536'), digits(7))
  .map((parts) => parts.join(''))

export const mobile = fc
  .tuple(fc.constantFrom('13', '15', '18', '19'), digits(9))
  .map((parts) => parts.join(''))

/** Anything that can be typed or pasted: any characters at all, and pieces of numbers and labels in any order. */
export const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '统一社会信用代码',
          '许可证编号：',
          '证号',
          '手机',
          '号',
          '身份证',
          'USCC',
          'No.',
          'tel',
          ':',
        ),
        fc.constantFrom(
          'JY',
          'sc',
          'YB',
          'BZ',
          'SP',
          'QS',
          '粤餐证字',
          '卫食证字',
          'NA',
          '00A',
          'X',
          '+86',
          '(86)',
        ),
        fc.constantFrom(
          ' ',
          '　',
          '-',
          '－',
          '—',
          '\u200b',
          '\ufeff',
          '\u0301',
          '\u0307',
          'i',
          'ß',
          'ı',
          'ﬀ',
        ),
        fc.constantFrom('I', 'O', 'S', 'V', 'Z', 'B', 'D', 'G', 'Q', 'T'),
        fc.constantFrom('__proto__', 'constructor', 'toString', '*'),
        digits(1),
        digits(6),
        digits(14),
        creditCode,
        identity,
      ),
      { maxLength: 8 },
    )
    .map((pieces) => pieces.join('')),
)
