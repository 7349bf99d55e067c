import type { AppealDecision } from '#shared/contract/staff'
import { appealable, hasStatus } from '#shared/contract/statuses'
import type { Moment } from '../application/assess'
import { active, closed, inReview } from '../merchant/enter'
import type { Merchant } from '../merchant/merchant'
import { type Refusal, refuse } from '../merchant/refusal'
import { openAppeal } from './open-appeal'

/** She appeals, once, against a refusal (within its 30 days) or a suspension. */
export function appeal(merchant: Merchant, reason: string, { now }: Moment): Merchant | Refusal {
  if (merchant.appeal !== null || !hasStatus(merchant, appealable)) return refuse('invalid_state')
  return { ...merchant, appeal: { at: now, reason, against: merchant.status, outcome: null } }
}

/**
 * Another person than the one who refused or suspended decides. Upheld, a refused application is in that person's review,
 * with what was rejected to be judged anew, and a suspended merchant is active again. Dismissed, a refused one is closed.
 */
export function decideAppeal(
  merchant: Merchant,
  { outcome }: AppealDecision,
  reviewer: string,
  { now }: Moment,
): Merchant | Refusal {
  const asked = openAppeal(merchant)
  if (asked === null || !hasStatus(merchant, appealable)) return refuse('invalid_state')
  const refuser = merchant.status === 'declined' ? merchant.declinedBy : merchant.suspendedBy
  if (refuser === reviewer) return refuse('second_person_required')
  const answered = { ...merchant, appeal: { ...asked, outcome } }
  if (answered.status === 'suspended') return outcome === 'upheld' ? active(answered, now) : answered
  if (outcome === 'dismissed') return closed(answered)
  const judgements = Object.fromEntries(
    Object.entries(merchant.judgements).filter(([, { verdict }]) => verdict === 'accepted'),
  )
  return { ...inReview(answered, reviewer), judgements }
}
