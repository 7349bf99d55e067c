import { blocking } from '#shared/rules/blocking'
import { assess, hasEnded, type Moment } from './assess'
import { may } from './life'
import type { Merchant, Submitted } from './merchant'
import { type Refusal, refuse } from './refusal'

/** Hands the application in, or says everything that still stands in the way, one fault a requirement. */
export function submitMerchant(merchant: Merchant, moment: Moment): Submitted | Refusal {
  if (!may(merchant, 'submit') || hasEnded(merchant, moment)) return refuse('invalid_state')
  const faults = blocking(assess(merchant, moment))
  if (faults.length > 0) return refuse('submission_incomplete', faults)
  return { ...merchant, status: 'submitted', submittedAt: moment.now, contested: false }
}
