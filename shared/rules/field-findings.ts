import type { Finding } from '../contract/fault'
import type { MerchantFields } from '../contract/merchant'
import { conductFindings } from './conduct-findings'
import { contradictions } from './contradictions'
import { profileOf } from './demands-of'
import { exemptionFindings } from './exemption-findings'
import { labelFindings } from './label-findings'
import { licenceFindings } from './licence-findings'
import { oncePer } from './once-per'
import { type Rules, rulesInForce } from './rules'
import { scopeFindings } from './scope-findings'
import { specialFoodFindings } from './special-food-findings'
import { subjectFindings } from './subject-findings'
import { vendorFindings } from './vendor-findings'

/** The findings that are the same on every day, in the order of the whole: a plan of reminders asks for dozens of days. */
const undated = oncePer((fields: MerchantFields) => ({
  exemption: exemptionFindings(fields),
  scopeAndRegistration: [...scopeFindings(fields), ...specialFoodFindings(fields)],
  conduct: conductFindings(fields),
}))

const byRules = oncePer((fields: MerchantFields) =>
  oncePer((rules: Rules) => ({
    contradictions: contradictions(profileOf(fields), rules),
    vendor: vendorFindings(fields, rules),
  })),
)

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
): readonly Finding[] => {
  const steady = undated(fields)
  const ruled = byRules(fields)(rules)
  return [
    ...ruled.contradictions,
    ...subjectFindings(fields, today),
    ...steady.exemption,
    ...licenceFindings(fields, today),
    ...ruled.vendor,
    ...steady.scopeAndRegistration,
    ...labelFindings(fields, today),
    ...steady.conduct,
  ]
}
