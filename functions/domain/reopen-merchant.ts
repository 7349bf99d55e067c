import type { Moment } from './assess'
import { may } from './life'
import type { Draft, Merchant } from './merchant'
import { type Refusal, refuse } from './refusal'
import { settle } from './settle'

/** A lapsed application goes on as a draft, with everything it held. */
export function reopenMerchant(merchant: Merchant, moment: Moment): Draft | Refusal {
  const settled = settle(merchant, moment)?.after ?? merchant
  if (settled.status !== 'lapsed' || !may(settled, 'reopen')) return refuse('invalid_state')
  const { submittedAt: _submittedAt, ...known } = settled
  return { ...known, status: 'draft', since: moment.now, sellerWroteAt: moment.now }
}
