import type { Closing, Merchant } from '../merchant/merchant'
import { type Refusal, refuse } from '../merchant/refusal'

/** She leaves: for 30 days the shop shows that it closes (E-commerce Law art. 16). */
export function departMerchant(merchant: Merchant): Closing | Refusal {
  if (merchant.status !== 'active') return refuse('invalid_state')
  return { ...merchant, status: 'closing', reviewer: null, claimedAt: null }
}
