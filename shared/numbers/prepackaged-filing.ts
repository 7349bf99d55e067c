/**
 * Filing number of a seller of prepackaged food only (仅销售预包装食品备案编号), Food Safety Law art. 35;
 * SAMR announcement 2021 no. 40; order 78. Filed once, before the first sale, with the county office; it has
 * no end.
 *
 * `YB` and 14 digits as a rule, such as `YB14401060000010` (made up). What the digits mean has not been
 * published; those seen hold
 *
 * | place | holds                                                                  |
 * | ----- | ---------------------------------------------------------------------- |
 * | 1-2   | `YB`, for 预包装 and 备案, prepackaged and filing                      |
 * | 3     | form of business; nothing is to be read from it                        |
 * | 4-9   | area code of the office                                                |
 * | 10-15 | sequence                                                               |
 * | 16    | check digit in some (see `mod-11-10`)                                  |
 *
 * but Beijing has printed 15 digits, others begin with `BZ`, and where a certificate prints no number,
 * sellers give their credit code. So nothing that may be a filing is rejected; a person looks at the
 * certificate.
 */

import * as mod1110 from './check/mod-11-10'
import { compactForm } from './compact-form'
import { kindOfNumber, misplaced } from './kind-of-number'
import { asDigits } from './look-alikes'
import { isProvince } from './province'
import { type Finding, info, type Verdict, warn } from './verdict'

export const compact = (input: string): string => compactForm(input)

function findingsOf(number: string): readonly Finding[] {
  if (kindOfNumber(number) === 'uscc') return [warn('kind_mismatch')]
  const elsewhere = misplaced(number, 'prepackaged_filing')
  if (elsewhere !== null) return [elsewhere]
  if (number.length !== 16) return [warn('length')]
  if (!/^YB\d{14}$/.test(number)) return [warn('alphabet')]
  const findings: Finding[] = []
  if (mod1110.checkDigit(number.slice(2, 15)) !== number.charAt(15)) findings.push(info('check_digit'))
  if (!isProvince(number.slice(3, 5))) findings.push(warn('province'))
  return findings
}

/** The verdict on a number as typed; only another paper's number is rejected. */
export function validate(input: string): Verdict {
  const value = compact(input)
  const findings = findingsOf(value)
  const meant = `YB${asDigits(value.replace(/^YB/, ''))}`
  const isBetter = findings.length > 0 && findingsOf(meant).length === 0
  return { value, findings, suggestion: isBetter ? meant : null }
}

/** In groups by its parts: `YB1 440106 000001 0`. */
export const format = (compacted: string): string =>
  compacted.replace(/^(.{3})(.{6})(.{6})(.)$/, '$1 $2 $3 $4')
