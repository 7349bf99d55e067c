import type { MerchantFields } from '#shared/contract/merchant'
import * as identityNumber from '#shared/numbers/person/identity-number'
import * as residentId from '#shared/numbers/person/resident-id'
import { isRejected } from '#shared/numbers/verdict'
import { maskPhone } from './masks'
import { unquotable } from './personal'
import { masked } from './privacy'

// Only a number that stands alone is a personal number: longer rows of digits are numbers of licences.
const mobileNumber = /(^|\D)(1[3-9]\d{9})(?!\d)/g
const idNumber = /(^|[^\dA-Za-z])(\d{17}[\dXx])(?![\dA-Za-z])/g

const maskIfId = (text: string, today: string): string =>
  isRejected(identityNumber.validate(text, today)) ? text : residentId.mask(text)

/** A text with every mobile number and every valid ID number in it masked. `today` is the day in Shanghai. */
export const hideNumbers = (text: string, today: string): string =>
  text
    .replace(mobileNumber, (_, before: string, number: string) => before + maskPhone(number))
    .replace(idNumber, (_, before: string, number: string) => before + maskIfId(number, today))

/**
 * A text of staff about a merchant as it may be published: quotes of the merchant's personal data are masked, the longest
 * first, and so is every mobile and ID number. A value of one letter is not masked: that would tear words apart.
 */
export function hidePersonal(text: string, fields: MerchantFields, today: string): string {
  const quotable = unquotable(fields)
    .filter((one) => one.text.length > 1)
    .sort((one, other) => other.text.length - one.text.length)
    .reduce(
      (left, one) => left.replaceAll(one.text, () => (one.sight === 'hidden' ? '***' : masked(one))),
      text,
    )
  return hideNumbers(quotable, today)
}
