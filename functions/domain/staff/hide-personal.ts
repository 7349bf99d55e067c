import type { MerchantFields } from '#shared/contract/merchant'
import { validate } from '#shared/numbers/resident-id'
import { isRejected } from '#shared/numbers/verdict'
import { maskIdNumber, maskName, maskPhone } from './mask'

// Only what stands alone is a number of a person: longer rows of digits are numbers of licences.
const mobile = /(^|\D)(1[3-9]\d{9})(?!\d)/g
const idNumber = /(^|[^\dA-Za-z])(\d{17}[\dXx])(?![\dA-Za-z])/g

const maskIfId = (text: string, today: string): string =>
  isRejected(validate(text, today)) ? text : maskIdNumber(text)

/** A text with every mobile number and every valid ID number in it masked. `today` is the day in Shanghai. */
export const hideNumbers = (text: string, today: string): string =>
  text
    .replace(mobile, (_, before: string, number: string) => before + maskPhone(number))
    .replace(idNumber, (_, before: string, number: string) => before + maskIfId(number, today))

type Hide = (value: string) => string

const personal = (fields: MerchantFields): readonly (readonly [string | null, Hide])[] => [
  [fields.contact.name, maskName],
  [fields.contact.phone, maskPhone],
  [fields.legalRepresentative, maskName],
  [fields.idNumber, maskIdNumber],
  ...(fields.seller === 'natural_person'
    ? ([
        [fields.fullName, maskName],
        [fields.address, () => '***'],
      ] as const)
    : []),
]

/**
 * What staff wrote about a merchant, as the public may read it: names of its people, its telephone and ID numbers, and of a
 * natural person also her address, are masked.
 */
export function hidePersonal(text: string, fields: MerchantFields, today: string): string {
  const hidden = personal(fields).reduce(
    (left, [value, hide]) =>
      value === null || value.length < 2 ? left : left.replaceAll(value, hide(value)),
    text,
  )
  return hideNumbers(hidden, today)
}
