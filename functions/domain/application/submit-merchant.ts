import { blocking } from '#shared/rules/blocking'
import { may } from '../merchant/life'
import type { Active, Merchant } from '../merchant/merchant'
import { type Refusal, refuse } from '../merchant/refusal'
import { assess, hasEnded, type Moment } from './assess'
import { pendingFaults } from './pending-change'

// To hand a change in while a re-check is open says what has changed: that is her half of it.
function submitChange(merchant: Active, moment: Moment): Active | Refusal {
  const { pending } = merchant
  if (pending === null || pending.submittedAt !== null) return refuse('invalid_state')
  const faults = pendingFaults(merchant, pending, moment)
  if (faults.length > 0) return refuse('submission_incomplete', faults)
  const asksRecheck = assess(merchant, moment).some(
    ({ code, status }) => code === 'recheck.half_year' && status === 'missing',
  )
  return {
    ...merchant,
    pending: { ...pending, submittedAt: moment.now },
    recheckTappedAt: asksRecheck ? moment.now : merchant.recheckTappedAt,
  }
}

/**
 * Hands the application in, or the change of an approved merchant; or says everything that still stands in the way, one
 * fault a requirement.
 */
export function submitMerchant(merchant: Merchant, moment: Moment): Merchant | Refusal {
  if (hasEnded(merchant, moment)) return refuse('invalid_state')
  if (merchant.status === 'active') return submitChange(merchant, moment)
  if (!may(merchant, 'submit')) return refuse('invalid_state')
  const faults = blocking(assess(merchant, moment))
  if (faults.length > 0) return refuse('submission_incomplete', faults)
  return { ...merchant, status: 'submitted', submittedAt: moment.now, contested: false }
}
