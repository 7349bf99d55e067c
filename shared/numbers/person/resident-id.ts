/**
 * Resident identity number (公民身份号码), GB 11643-1999: printed on the identity card, for life.
 *
 * Asked of natural persons only, and sensitive personal data: kept sealed, shown masked (Personal Information
 * Protection Law art. 28, 51).
 *
 * | place | holds                                                                                     |
 * | ----- | ----------------------------------------------------------------------------------------- |
 * | 1-6   | area code of the first household register; 810000, 820000 and 830000 on residence permits |
 * |       | for people of Hong Kong, Macao and Taiwan                                                 |
 * | 7-14  | day of birth, YYYYMMDD                                                                    |
 * | 15-17 | sequence                                                                                  |
 * | 18    | check character, a digit or `X` (see `mod-11-2`)                                          |
 *
 * `11010519491231002X`, the standard's own example: Chaoyang, Beijing (110105), born on 1949-12-31; the sum
 * is 167 = 15×11 + 2, which asks for `X`.
 *
 * Numbers of 15 digits, with a two-digit year and no check, ended on 2013-01-01.
 */

import * as mod112 from '../check/mod-11-2'
import { compactForm } from '../compact-form'
import { misplaced } from '../kind-of-number'
import { asDigits } from '../look-alikes'
import { isProvince } from '../province'
import { type Finding, isRejected, reject, type Verdict } from '../verdict'
import { dayOfDigits, isBirthDay } from './birth-day'

export const compact = (input: string): string => compactForm(input)

/** The day of birth, YYYY-MM-DD, in a well-formed number. */
export const birthDay = (number: string): string => dayOfDigits(number.slice(6, 14))

const isArea = (area: string): boolean => isProvince(area.slice(0, 2)) || /^8[123]0000$/.test(area)

function findingsOf(number: string, today: string): readonly Finding[] {
  const isWritten = /^\d{17}[\dX]$/.test(number)
  // One identity number in a thousand would pass for a credit code: only what cannot be one is looked for
  // elsewhere.
  const elsewhere = isWritten ? null : misplaced(number, 'resident_id')
  if (elsewhere !== null) return [elsewhere]
  if (/^\d{15}$/.test(number)) return [reject('superseded')]
  if (number.length !== 18) return [reject('length')]
  if (!isWritten) return [reject('alphabet')]
  if (!isBirthDay(number.slice(6, 14), today)) return [reject('date_out_of_range')]
  const findings: Finding[] = []
  if (mod112.checkCharacter(number.slice(0, 17)) !== number.charAt(17)) findings.push(reject('check_digit'))
  if (!isArea(number.slice(0, 6))) findings.push(reject('province'))
  return findings
}

/** The verdict on a number as typed; `today` is the day in Shanghai, YYYY-MM-DD. */
export function validate(input: string, today: string): Verdict {
  const value = compact(input)
  const findings = findingsOf(value, today)
  const meant = asDigits(value)
  const isBetter = isRejected({ findings }) && findingsOf(meant, today).length === 0
  return { value, findings, suggestion: isBetter ? meant : null }
}

/** In groups by its parts: `110105 19491231 002X`. */
export const format = (compacted: string): string => compacted.replace(/^(.{6})(.{8})(.{4})$/, '$1 $2 $3')

/** The number masked: `110***********002X`. A text that is not 18 characters long is hidden whole. */
export const mask = (compacted: string): string =>
  compacted.length === 18
    ? `${compacted.slice(0, 3)}${'*'.repeat(11)}${compacted.slice(14)}`
    : '*'.repeat(compacted.length)
