import type { Appeal, Merchant } from '../merchant/merchant'

/**
 * Her appeal while it waits for an answer: it is against the refusal or the suspension that still stands. One that was
 * lifted otherwise, or ended with the merchant, leaves nothing to answer.
 */
export function openAppeal({ appeal, status, since }: Merchant): Appeal | null {
  if (appeal === null || appeal.outcome !== null) return null
  return appeal.against === status && appeal.at >= since ? appeal : null
}
