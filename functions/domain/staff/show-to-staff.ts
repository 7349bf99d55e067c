import type { Document } from '#shared/contract/document'
import type { Fault } from '#shared/contract/fault'
import type { Pending } from '#shared/contract/merchant'
import { requirementCodes } from '#shared/contract/requirement-codes'
import type { StaffItem, StaffMerchant } from '#shared/contract/staff'
import type { Language } from '#shared/words/language'
import { assessSent, type Moment, statusAt } from '../application/assess'
import { missingCodes } from '../application/missing-codes'
import { nextActionAt } from '../application/next-action-at'
import { showMerchant } from '../application/show-merchant'
import type { Merchant } from '../merchant/merchant'
import { asOf } from '../merchant/settle'
import { isMasked, seenBy } from '../personal/personal'
import { maskRead } from '../reading/compare-reading'
import { assignee } from '../review/assignee'
import { isEscalated, reviewDueAt } from '../review/review-clock'

/** A merchant as one line of the staff list. */
export function staffItem(stored: Merchant, moment: Moment): StaffItem {
  const merchant = asOf(stored, moment)
  const requirements = assessSent(merchant, moment)
  const status = statusAt(merchant, moment)
  const fields = seenBy('staff', merchant.fields)
  return {
    id: merchant.id,
    version: merchant.version,
    status,
    nextAction: nextActionAt(merchant, requirements, status, moment),
    fullName: fields.fullName,
    registrationNumber: fields.registrationNumber,
    province: fields.province,
    missing: missingCodes(requirements),
    since: merchant.since,
    assignee: assignee(merchant),
    reviewDueAt: reviewDueAt(merchant, moment),
    escalated: isEscalated(merchant, moment),
  }
}

// The new value of a change is masked like the value it would replace.
function maskPending(pending: Pending | null, merchant: Merchant): Pending | null {
  if (pending === null) return null
  const hidden: Readonly<Record<string, unknown>> = seenBy('staff', {
    ...merchant.fields,
    ...pending.fields,
  })
  const fields = Object.fromEntries(Object.keys(pending.fields).map((key) => [key, hidden[key]]))
  return { ...pending, fields }
}

/**
 * The whole file of a merchant for staff, with the photos, messages and rivals kept beside it: judged on the true values,
 * shown with personal ones masked. A fault that quotes a masked field does not quote it here.
 */
export function showToStaff(
  stored: Merchant,
  beside: Pick<StaffMerchant, 'photos' | 'messages' | 'rivals'>,
  moment: Moment,
  language: Language,
): StaffMerchant {
  const merchant = asOf(stored, moment)
  const shown = showMerchant(merchant, moment, language)
  const { id, version, status, nextAction, shownGoods, open, review, endsAt, createdAt, updatedAt } = shown
  const fields = seenBy('staff', merchant.fields)
  const quiet = (faults: readonly Fault[]): Fault[] =>
    faults.map((fault) =>
      isMasked(fault.path, merchant.fields) ? { ...fault, seen: undefined, read: undefined } : fault,
    )
  const hidden = (documents: readonly Document[]): Document[] =>
    documents.map((document) => ({
      ...document,
      read: document.read === null ? null : maskRead(document.read, merchant.fields),
      faults: quiet(document.faults),
    }))
  const pending = maskPending(shown.pending, merchant)
  return {
    ...{ id, version, status, nextAction, shownGoods, open, review, endsAt, createdAt, updatedAt },
    ...fields,
    documents: hidden(shown.documents),
    channels: fields.channels.map((channel, at) => ({
      ...channel,
      mayShowFood: shown.channels[at]?.mayShowFood === true,
    })),
    pending: pending === null ? null : { ...pending, documents: hidden(pending.documents) },
    requirements: shown.requirements.map((requirement) => ({
      ...requirement,
      faults: quiet(requirement.faults),
    })),
    since: merchant.since,
    assignee: assignee(merchant),
    contested: merchant.contested,
    ...beside,
    waivers: requirementCodes.flatMap((code) => {
      const waiver = merchant.waivers[code]
      return waiver === undefined ? [] : [{ code, ...waiver }]
    }),
    sanctions: [...merchant.sanctions],
    appeal: merchant.appeal,
    resembles: [...merchant.resembles],
    reportOpenedAt: merchant.status === 'suspended' ? merchant.reportOpenedAt : null,
    legalHold: merchant.legalHold,
  }
}
