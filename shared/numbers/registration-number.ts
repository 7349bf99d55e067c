/**
 * The registration number of a seller: 统一社会信用代码 on a business licence, 注册号 on an old one.
 *
 * | length | number                                                                                                  |
 * | ------ | ------------------------------------------------------------------------------------------------------- |
 * | 18     | unified social credit code (see `uscc`)                                                                 |
 * | 15     | business registration number of before (see `business-registration-number`)                             |
 *
 * The number also hints at the kind of its holder; where the seller says another kind, a person looks. A
 * natural person without registration has neither number.
 */
import type { SellerKind } from '../contract/merchant'
import * as businessRegistrationNumber from './business-registration-number'
import { compactForm } from './compact-form'
import { misplaced } from './kind-of-number'
import * as uscc from './uscc'
import { isRejected, type Verdict, warn } from './verdict'

export const compact = (input: string): string => compactForm(input)

// A village collective, a school or an association may sell food too, but is none of the kinds of seller:
// doubted as well.
function creditCodeOf(value: string, seller: SellerKind | null): Verdict {
  const verdict = uscc.validate(value)
  const isDoubtful = verdict.findings.some(({ code }) => code === 'kind_mismatch')
  if (isDoubtful || isRejected(verdict) || seller === null || seller === uscc.holder(value)) return verdict
  return { ...verdict, findings: [...verdict.findings, warn('kind_mismatch')] }
}

// No area code begins with 9, as the credit codes of market regulation do: one of 15 characters is cut short.
const isOfBefore = (value: string): boolean => value.length === 15 && !/^9/.test(value)

/** The verdict on a number as typed by this kind of seller, `null` where that is not known. */
export function validate(input: string, seller: SellerKind | null): Verdict {
  const value = compact(input)
  const finding = misplaced(value, 'uscc')
  if (finding !== null) return { value, findings: [finding], suggestion: null }
  return isOfBefore(value) ? businessRegistrationNumber.validate(value, seller) : creditCodeOf(value, seller)
}

/** In groups by its parts, whichever number it is. */
export const format = (compacted: string): string =>
  compacted.length === 15 ? businessRegistrationNumber.format(compacted) : uscc.format(compacted)
