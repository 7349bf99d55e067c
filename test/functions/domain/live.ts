import { assess } from '#functions/domain/application/assess'
import { contentOf } from '#functions/domain/application/content'
import { submit } from '#functions/domain/application/steps'
import { update } from '#functions/domain/application/update'
import type { Active, Merchant } from '#functions/domain/merchant/merchant'
import { isRefusal, type Refusal } from '#functions/domain/merchant/refusal'
import { addSlot, confirmPaper } from '#functions/domain/photo/slots'
import { claim, decide } from '#functions/domain/review/review'
import { calendar } from '#functions/system/calendar'
import type { MerchantPatch } from '#shared/contract/merchant'
import type { DocumentKind, RequirementCode } from '#shared/contract/requirement-codes'
import type { DecisionRequest } from '#shared/contract/staff'
import { day, draftOf, handedIn } from '#test/fixtures/merchants'

export const at = { now: day, calendar }

export function sure<T>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(`${outcome.refusal} ${JSON.stringify(outcome.faults)}`)
  return outcome
}

export function alive(outcome: Merchant | Refusal): Active {
  const merchant = sure(outcome)
  if (merchant.status !== 'active') throw new Error('She is not active')
  return merchant
}

export const judge = (
  merchant: Merchant,
  outcome: DecisionRequest['outcome'],
  rejected: readonly RequirementCode[] = [],
): DecisionRequest => ({
  outcome,
  items: assess(merchant, at)
    .filter(({ bucket }) => bucket === 'in_review')
    .map(({ code }) =>
      rejected.includes(code)
        ? { code, verdict: 'rejected', faults: ['document_unreadable'] }
        : { code, verdict: 'accepted', faults: [] },
    ),
})

export function live(): Active {
  const claimed = sure(claim(handedIn(draftOf('tea', 'she')), 'lin', at))
  return alive(decide(claimed, 'lin', judge(claimed, 'approve'), at))
}

const photo = { contentType: 'image/jpeg', bytes: new Uint8Array(3) } as const

/** A merchant with a photo brought to her content. */
export function bring(merchant: Merchant, kind: DocumentKind, id = `new-${kind}`): Active {
  const asked = { kind, contentType: 'image/jpeg', bytes: 3, sha256: 'c'.repeat(64) }
  const after = sure(addSlot(merchant, asked, id, '2030-01-01T00:00:00.000Z', at))
  const waiting = contentOf(after).papers.find((paper) => paper.id === id)
  if (waiting === undefined) throw new Error(`No slot was opened for ${id}`)
  return alive(confirmPaper(after, waiting, photo, { sha256: 'd'.repeat(64), alsoAt: [] }, at))
}

export const change = (merchant: Merchant, patch: MerchantPatch): Active => alive(update(merchant, patch, at))
export const send = (merchant: Merchant, moment = at): Active => alive(submit(merchant, moment))
export const take = (merchant: Merchant): Active => alive(claim(merchant, 'lin', at))

export const moved: MerchantPatch = { address: '深圳市福田区新街2号' }
