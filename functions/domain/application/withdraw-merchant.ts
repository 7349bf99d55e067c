import { withdrawn } from '../merchant/enter'
import { may } from '../merchant/life'
import type { Merchant, Withdrawn } from '../merchant/merchant'
import { type Refusal, refuse } from '../merchant/refusal'
import { hasEnded, type Moment } from './assess'

/** Takes the application back. */
export function withdrawMerchant(merchant: Merchant, moment: Moment): Withdrawn | Refusal {
  if (!may(merchant, 'withdraw') || hasEnded(merchant, moment)) return refuse('invalid_state')
  return withdrawn(merchant)
}
