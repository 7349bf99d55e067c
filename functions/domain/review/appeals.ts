import type { AppealDecision } from '#shared/contract/staff'
import { appealable, hasStatus } from '#shared/contract/statuses'
import { active, closed, inReview } from '../merchant/enter'
import type { Appeal, Merchant } from '../merchant/merchant'
import { type Refusal, refuse } from '../merchant/refusal'

type At = { readonly now: string }

/**
 * The seller's appeal while it waits for an answer: the refusal or suspension that it is against still stands. When that was
 * lifted in another way, or the merchant has ended, nothing is left to answer.
 */
export function openAppeal({ appeal: latest, status, since }: Merchant): Appeal | null {
  if (latest === null || latest.outcome !== null) return null
  return latest.against === status && latest.at >= since ? latest : null
}

/** The merchant with the seller's one appeal against a refusal (within its 30 days) or a suspension. */
export function appeal(merchant: Merchant, reason: string, { now }: At): Merchant | Refusal {
  if (merchant.appeal !== null || !hasStatus(merchant, appealable)) return refuse('invalid_state')
  return { ...merchant, appeal: { at: now, reason, against: merchant.status, outcome: null } }
}

/**
 * The merchant after the decision on its appeal, made by another person than the one who refused or suspended. Upheld: a
 * refused application is in that person's review, with the rejected items to be judged anew, and a suspended merchant is
 * active again. Dismissed: a refused application is closed.
 */
export function answerAppeal(
  merchant: Merchant,
  { outcome }: AppealDecision,
  reviewer: string,
  { now }: At,
): Merchant | Refusal {
  const current = openAppeal(merchant)
  if (current === null || !hasStatus(merchant, appealable)) return refuse('invalid_state')
  const refuser = merchant.status === 'declined' ? merchant.declinedBy : merchant.suspendedBy
  if (refuser === reviewer) return refuse('second_person_required')
  const answered = { ...merchant, appeal: { ...current, outcome } }
  if (answered.status === 'suspended') return outcome === 'upheld' ? active(answered, now) : answered
  if (outcome === 'dismissed') return closed(answered)
  const judgements = Object.fromEntries(
    Object.entries(merchant.judgements).filter(([, { verdict }]) => verdict === 'accepted'),
  )
  return { ...inReview(answered, reviewer), judgements }
}
