import type { StaffItem, StaffMerchant } from '#shared/contract/staff'
import type { Language } from '#shared/words/language'
import { assess, type Moment, nextActionAt, statusAt } from './assess'
import { isMasked, maskFields } from './mask'
import type { Merchant } from './merchant'
import { missingCodes, showMerchant } from './show-merchant'

/** The reviewer who has the merchant, or null. */
export const assignee = (merchant: Merchant): string | null =>
  merchant.status === 'in_review' || merchant.status === 'active' ? merchant.reviewer : null

/** A merchant as one line of the staff list. */
export function staffItem(merchant: Merchant, moment: Moment): StaffItem {
  const requirements = assess(merchant, moment)
  const status = statusAt(merchant, moment)
  const fields = maskFields(merchant.fields)
  return {
    id: merchant.id,
    version: merchant.version,
    status,
    nextAction: nextActionAt(merchant, requirements, status),
    fullName: fields.fullName,
    registrationNumber: fields.registrationNumber,
    province: fields.province,
    missing: missingCodes(requirements),
    since: merchant.since,
    assignee: assignee(merchant),
  }
}

/**
 * The whole file for staff: judged on the true values, shown with personal ones masked. A fault that quotes what was
 * written in a masked field does not quote it here.
 */
export function showToStaff(
  merchant: Merchant,
  photos: StaffMerchant['photos'],
  messages: StaffMerchant['messages'],
  moment: Moment,
  language: Language,
): StaffMerchant {
  const shown = showMerchant(merchant, moment, language)
  return {
    ...shown,
    ...maskFields(merchant.fields),
    channels: shown.channels,
    requirements: shown.requirements.map((requirement) => ({
      ...requirement,
      faults: requirement.faults.map((fault) =>
        isMasked(fault.path, merchant.fields) ? { ...fault, seen: undefined, read: undefined } : fault,
      ),
    })),
    since: merchant.since,
    assignee: assignee(merchant),
    contested: merchant.contested,
    photos,
    messages,
  }
}
