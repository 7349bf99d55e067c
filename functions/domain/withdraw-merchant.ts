import { hasEnded, type Moment } from './assess'
import { withdrawn } from './enter'
import { may } from './life'
import type { Merchant, Withdrawn } from './merchant'
import { type Refusal, refuse } from './refusal'

/** Takes the application back. */
export function withdrawMerchant(merchant: Merchant, moment: Moment): Withdrawn | Refusal {
  if (!may(merchant, 'withdraw') || hasEnded(merchant, moment)) return refuse('invalid_state')
  return withdrawn(merchant)
}
