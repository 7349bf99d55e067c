/**
 * Number of a foreigner's permanent residence card (外国人永久居留身份证), as issued since 2023-12-01 by the National
 * Immigration Administration.
 *
 * Its holder may be in China for good and proves identity by the card alone (Exit and Entry Administration Law
 * art. 48). Sensitive personal data, as a resident's number is.
 *
 * | place | holds                                                                        |
 * | ----- | ---------------------------------------------------------------------------- |
 * | 1     | `9`; numbers of citizens begin with 1 to 8                                   |
 * | 2-3   | province where the first card was asked for, as in GB/T 2260                 |
 * | 4-6   | nationality in the digits of ISO 3166-1, which nothing is read from          |
 * | 7-14  | day of birth, YYYYMMDD                                                       |
 * | 15-17 | sequence                                                                     |
 * | 18    | check character, a digit or `X`, as in resident numbers (see `mod-11-2`)     |
 *
 * `911124198108030024`, made up: asked for in Beijing (11), of Canada (124), born on 1981-08-03. First place, length and
 * check are in the Administration's rules for card readers of 2023; places 2 to 6 are as programs read them.
 */

import * as mod112 from '../check/mod-11-2'
import { compactForm } from '../compact-form'
import { asDigits } from '../look-alikes'
import { isProvince } from '../province'
import { type Finding, isRejected, reject, type Verdict } from '../verdict'
import { isBirthDay } from './birth-day'

export const compact = (input: string): string => compactForm(input)

function findingsOf(number: string, today: string): readonly Finding[] {
  if (number.length !== 18) return [reject('length')]
  if (!/^9\d{16}[\dX]$/.test(number)) return [reject('alphabet')]
  if (!isBirthDay(number.slice(6, 14), today)) return [reject('date_out_of_range')]
  const findings: Finding[] = []
  if (mod112.checkCharacter(number.slice(0, 17)) !== number.charAt(17)) findings.push(reject('check_digit'))
  if (!isProvince(number.slice(1, 3))) findings.push(reject('province'))
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

/** In groups by its parts: `911124 19810803 0024`. */
export const format = (compacted: string): string => compacted.replace(/^(.{6})(.{8})(.{4})$/, '$1 $2 $3')
