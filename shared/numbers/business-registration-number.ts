/**
 * Business registration number (工商注册号), GS 15-2006, in force from 2007-07-01: the number on business
 * licences before the unified social credit code.
 *
 * New licences carry the credit code alone since 2015-10-01 (enterprises) and 2016-12-01 (individual
 * businesses). Enterprises had to change by the end of 2017, so theirs is no longer good; individual
 * businesses had no such day, so theirs may be.
 *
 * | place | holds                                                                                          |
 * | ----- | ---------------------------------------------------------------------------------------------- |
 * | 1-6   | area code of the first registering office; 100000 = the national office                        |
 * | 7-14  | sequence; its first digit tells the kind: 0-3 enterprise, 4-5 foreign-invested, 6-9 individual |
 * | 15    | check digit (see `mod-11-10`)                                                                  |
 *
 * `110108000000016`, the standard's own example: an enterprise registered in Haidian, Beijing (110108).
 *
 * Farmer cooperatives have `NA` at places 7-8, six digits, and an `X` that checks nothing; one province wrote
 * `00A`, six digits and no check. Numbers from before 2007 had 13 digits and other forms, and are not read.
 */
import type { SellerKind } from '../contract/merchant'
import * as mod1110 from './check/mod-11-10'
import { compactForm } from './compact-form'
import { asDigits } from './look-alikes'
import { isRegisteringOffice } from './province'
import { type Finding, isRejected, reject, type Verdict, warn } from './verdict'

const cooperative = /^\d{6}(?:NA\d{6}X|00A\d{6})$/

export const compact = (input: string): string => compactForm(input)

/**
 * The kind of seller that the number of a well-formed licence points to. A hint: a number stays when its
 * holder changes.
 */
export function holder(number: string): SellerKind {
  if (cooperative.test(number)) return 'cooperative'
  return number.charAt(6) < '6' ? 'enterprise' : 'individual'
}

function findingsOf(number: string, seller: SellerKind | null): readonly Finding[] {
  if (number.length !== 15) return [reject('length')]
  const checked = /^\d{15}$/.test(number)
  if (!checked && !cooperative.test(number)) return [reject('alphabet')]
  const findings: Finding[] = []
  if (checked && mod1110.checkDigit(number.slice(0, 14)) !== number.charAt(14))
    findings.push(reject('check_digit'))
  if (!isRegisteringOffice(number.slice(0, 6))) findings.push(reject('province'))
  if (seller !== null && seller !== holder(number)) findings.push(warn('kind_mismatch'))
  findings.push(seller === 'enterprise' ? reject('superseded') : warn('superseded'))
  return findings
}

/**
 * The verdict on a number as typed by this kind of seller, `null` where that is not known. It is `superseded`
 * always.
 */
export function validate(input: string, seller: SellerKind | null): Verdict {
  const value = compact(input)
  const findings = findingsOf(value, seller)
  const meant = asDigits(value)
  const isBetter = isRejected({ findings }) && !isRejected({ findings: findingsOf(meant, seller) })
  return { value, findings, suggestion: isBetter ? meant : null }
}

/** In groups by its parts: `110108 00000001 6`. */
export const format = (compacted: string): string => compacted.replace(/^(.{6})(.{8})(.)$/, '$1 $2 $3')
