/**
 * The telephone number at which a seller is reached: a mobile of the mainland (see `mobile`), a fixed line with its area
 * code (see `landline`), or a number of Hong Kong or Macao with its country code (see `hong-kong-macao-phone`).
 *
 * The law asks for a way to reach the seller, not for a mobile (E-commerce Law art. 27). Text messages go to mobiles of the
 * mainland alone; the others are called.
 */
import { compactForm } from '../compact-form'
import type { Verdict } from '../verdict'
import * as hongKongMacaoPhone from './hong-kong-macao-phone'
import * as landline from './landline'
import * as mobile from './mobile'

export const compact = (input: string): string => {
  const plain = compactForm(compactForm(input).replace(/[()]/g, ''))
  return landline.compact(hongKongMacaoPhone.compact(mobile.compact(plain)))
}

const pageOf = (number: string) => {
  if (/^\+?85[23]/.test(number)) return hongKongMacaoPhone
  return number.startsWith('0') ? landline : mobile
}

/** The verdict on a number as typed. `info`: it takes no text messages. */
export function validate(input: string): Verdict {
  const value = compact(input)
  return pageOf(value).validate(value)
}

/** True when text messages reach a number in its compact form. */
export const takesMessages = (compacted: string): boolean => mobile.validate(compacted).findings.length === 0

/** In groups as it is read aloud. */
export const format = (compacted: string): string => pageOf(compacted).format(compacted)

/** A right number masked as far as it may be: its area, network or country, and its last four digits are left. */
export const mask = (compacted: string): string => pageOf(compacted).mask(compacted)
