import type { Licence, MerchantFields, MerchantPatch } from '#shared/contract/merchant'
import { licenceKinds } from '#shared/contract/requirement-codes'
import { assess, type Moment } from './assess'
import { canonical } from './change'
import { changeFields } from './change-fields'
import type { Merchant } from './merchant'
import { isAllOpen, isOpen, openItems, type Touched, withoutStaleJudgements, withSupply } from './open-items'
import { type Refusal, refuse } from './refusal'

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

// The fields whose parts belong to different requirements.
const parted = ['contact', 'declarations']

function changedPointers(before: unknown, after: unknown, path: string, deeper: boolean): readonly string[] {
  if (canonical(before) === canonical(after)) return []
  if (!deeper || !isPlain(before) || !isPlain(after)) return [path]
  return Object.keys(after).flatMap((key) =>
    changedPointers(before[key], after[key], `${path}/${key}`, path === '' && parted.includes(key)),
  )
}

const ofKind = (licences: readonly Licence[], kind: string): string =>
  canonical(licences.filter((licence) => licence.kind === kind))

function touchedBy(before: MerchantFields, after: MerchantFields): Touched {
  return {
    pointers: changedPointers({ ...before, licences: null }, { ...after, licences: null }, '', true),
    licences: licenceKinds.filter((kind) => ofKind(before.licences, kind) !== ofKind(after.licences, kind)),
    documents: [],
  }
}

/**
 * Without consent to sensitive data no ID number is taken, and while her ID card is here the consent is not taken back
 * (Personal Information Protection Law art. 29).
 */
const wantsConsent = ({ papers }: Merchant, after: MerchantFields): boolean =>
  !after.declarations.sensitiveData &&
  (after.idNumber !== null || papers.some(({ kind }) => kind === 'subject.id_document'))

/**
 * The merchant with her fields changed. A value that breaks a rule is saved all the same: it comes back as a fault of its
 * requirement.
 *
 * @returns or why nothing may be changed: `invalid_state`, `field_locked`, `consent_required`.
 */
export function updateMerchant(merchant: Merchant, patch: MerchantPatch, moment: Moment): Merchant | Refusal {
  if (!isOpen(merchant, moment)) return refuse('invalid_state')
  const fields = changeFields(merchant.fields, patch)
  if (wantsConsent(merchant, fields)) return refuse('consent_required')
  const touched = touchedBy(merchant.fields, fields)
  const requirements = assess(merchant, moment)
  if (!isAllOpen(touched, openItems(merchant, requirements))) return refuse('field_locked')
  return withSupply({ ...withoutStaleJudgements(merchant, requirements, touched), fields }, moment)
}
