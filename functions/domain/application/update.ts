import type { MerchantFields, MerchantPatch } from '#shared/contract/merchant'
import type { Content, Merchant } from '../merchant/merchant'
import { type Refusal, refuse } from '../merchant/refusal'
import { assess, type Moment } from './assess'
import { changeFields } from './change-fields'
import { contentOf, withContent } from './content'
import { isAllOpen, isFixed, mayChange, openItems, withoutStaleJudgements } from './open-items'
import { touchedBy } from './touched-by'

/**
 * An ID number is taken only with consent to sensitive data, and the consent cannot be withdrawn while a photo of the ID
 * card is kept (Personal Information Protection Law art. 29).
 */
const wantsConsent = ({ papers }: Content, after: MerchantFields): boolean =>
  !after.declarations.sensitiveData &&
  (after.idNumber !== null || papers.some(({ kind }) => kind === 'subject.id_document'))

/**
 * The merchant with changed fields. A value that breaks a rule is saved too, and comes back as a fault of its requirement.
 * Nothing that was approved changes: the change is kept beside it.
 *
 * @returns a refusal where nothing may be changed: `invalid_state`, `field_locked`, `consent_required`.
 */
export function update(merchant: Merchant, patch: MerchantPatch, moment: Moment): Merchant | Refusal {
  if (!mayChange(merchant, moment)) return refuse('invalid_state')
  const content = contentOf(merchant)
  const fields = changeFields(content.fields, patch)
  if (wantsConsent(content, fields)) return refuse('consent_required')
  const touched = touchedBy(content.fields, fields)
  const requirements = assess(merchant, moment)
  if (isFixed(merchant, touched) || !isAllOpen(touched, openItems(merchant, requirements)))
    return refuse('field_locked')
  return withContent(merchant, { ...withoutStaleJudgements(content, requirements, touched), fields })
}
