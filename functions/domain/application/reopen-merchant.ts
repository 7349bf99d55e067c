import type { Draft, Merchant } from '../merchant/merchant'
import { type Refusal, refuse } from '../merchant/refusal'
import type { Moment } from './assess'

/** A lapsed application goes on as a draft, with everything it held. */
export function reopenMerchant(merchant: Merchant, { now }: Moment): Draft | Refusal {
  if (merchant.status !== 'lapsed') return refuse('invalid_state')
  const { submittedAt: _submittedAt, ...known } = merchant
  return { ...known, status: 'draft', since: now, sellerWroteAt: now }
}
