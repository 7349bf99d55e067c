import type { Finding } from '../contract/fault'
import type { MerchantFields } from '../contract/merchant'
import { conductFindings } from './conduct-findings'
import { contradictions } from './contradictions'
import { profileOf } from './demands-of'
import { exemptionFindings } from './exemption-findings'
import { labelFindings } from './label-findings'
import { licenceFindings } from './licence-findings'
import { type Rules, rulesInForce } from './rules'
import { scopeFindings } from './scope-findings'
import { specialFoodFindings } from './special-food-findings'
import { subjectFindings } from './subject-findings'
import { vendorFindings } from './vendor-findings'

/**
 * Findings on the typed fields alone, without photos or reviews, with JSON pointers into the merchant. The phone shows them
 * at once and the evaluator adds them to the requirement they belong to: both sides use the same verdict.
 *
 * A value that is not given has no finding. `reject` = this cannot be right; `warn` = a person looks; `info` = good to know.
 */
export const fieldFindings = (
  fields: MerchantFields,
  today: string,
  rules: Rules = rulesInForce(today),
): readonly Finding[] => [
  ...contradictions(profileOf(fields), rules),
  ...subjectFindings(fields, today),
  ...exemptionFindings(fields),
  ...licenceFindings(fields, today),
  ...vendorFindings(fields, rules),
  ...scopeFindings(fields),
  ...specialFoodFindings(fields),
  ...labelFindings(fields, today),
  ...conductFindings(fields),
]
