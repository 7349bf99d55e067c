/**
 * Food operation licence number (食品经营许可证编号), Measures for Food Operation Licensing and Filing (SAMR
 * order 78): who sells food that is not only prepackaged, caters, or runs a canteen.
 *
 * `JY` and 14 digits. A renewed licence keeps its number, which so may be older than the five years of the
 * licence.
 *
 * | place | holds                                                          |
 * | ----- | -------------------------------------------------------------- |
 * | 1-2   | `JY`, for 经营, operation                                      |
 * | 3     | kind: 1 food sale, 2 catering, 3 canteen                       |
 * | 4-9   | area code of the issuing office                                |
 * | 10-15 | sequence                                                       |
 * | 16    | check digit over the 13 digits before it (see `mod-11-10`)     |
 *
 * `JY13301080111719`: a food shop (1) in Binjiang, Hangzhou (330108), its 11171st number, check digit 9.
 *
 * Beijing writes 11, the district office and the street at places 4 to 9, so no county may be read there:
 * `JY11108071215650` is Haidian (08), street 07. Its early numbers, up to about 2017, also fail the check
 * though they are real. A check digit that fails is therefore doubted, never rejected.
 */

import * as mod1110 from './check/mod-11-10'
import { compactForm } from './compact-form'
import { misplaced } from './kind-of-number'
import { asDigits } from './look-alikes'
import { isProvince } from './province'
import { type Finding, isRejected, reject, type Verdict, warn } from './verdict'

const kinds = { 1: 'sale', 2: 'catering', 3: 'canteen' } as const

const isKind = (digit: string): digit is `${keyof typeof kinds}` => /^[123]$/.test(digit)

/** The parts of a well-formed number; `kind` is `null` for a kind that order 78 does not know. */
export type Parts = {
  readonly kind: 'sale' | 'catering' | 'canteen' | null
  readonly province: string
}

export const compact = (input: string): string => compactForm(input)

export function parts(number: string): Parts {
  const digit = number.charAt(2)
  return { kind: isKind(digit) ? kinds[digit] : null, province: number.slice(3, 5) }
}

function findingsOf(number: string): readonly Finding[] {
  const elsewhere = misplaced(number, 'food_operation_licence')
  if (elsewhere !== null) return [elsewhere]
  if (number.length !== 16) return [reject('length')]
  if (!/^JY\d{14}$/.test(number)) return [reject('alphabet')]
  const { kind, province } = parts(number)
  const findings: Finding[] = []
  if (mod1110.checkDigit(number.slice(2, 15)) !== number.charAt(15)) findings.push(warn('check_digit'))
  if (!isProvince(province)) findings.push(reject('province'))
  if (kind === null) findings.push(warn('kind_mismatch'))
  return findings
}

/** The verdict on a number as typed; where `JY` was left out, the number with it is suggested. */
export function validate(input: string): Verdict {
  const value = compact(input)
  const findings = findingsOf(value)
  const meant = `JY${asDigits(value.replace(/^JY/, ''))}`
  const isBetter = isRejected({ findings }) && findingsOf(meant).length === 0
  return { value, findings, suggestion: isBetter ? meant : null }
}

/** In groups by its parts: `JY1 330108 011171 9`. */
export const format = (compacted: string): string =>
  compacted.replace(/^(.{3})(.{6})(.{6})(.)$/, '$1 $2 $3 $4')
