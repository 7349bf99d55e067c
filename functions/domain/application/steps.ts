import { blocking } from '#shared/rules/blocking'
import { shanghaiDay } from '#shared/rules/day'
import { recheckDays } from '#shared/rules/recheck'
import { withdrawn } from '../merchant/enter'
import { may } from '../merchant/life'
import type { Active, Closing, Draft, Merchant, Withdrawn } from '../merchant/merchant'
import { type Refusal, refuse } from '../merchant/refusal'
import { assess, hasEnded, type Moment } from './assess'
import { contentOf } from './content'
import { pendingFaults } from './pending-change'

// Handing a change in while a re-check is open states that something has changed: it is the seller's half of the re-check.
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
 * The application, or the change of an approved merchant, handed in; or a refusal with everything that still blocks it, one
 * fault a requirement (`submission_incomplete`).
 */
export function submit(merchant: Merchant, moment: Moment): Merchant | Refusal {
  if (hasEnded(merchant, moment)) return refuse('invalid_state')
  if (merchant.status === 'active') return submitChange(merchant, moment)
  if (!may(merchant, 'submit')) return refuse('invalid_state')
  const faults = blocking(assess(merchant, moment))
  if (faults.length > 0) return refuse('submission_incomplete', faults)
  return { ...merchant, status: 'submitted', submittedAt: moment.now, contested: false }
}

/** The application taken back by its seller. */
export function withdraw(merchant: Merchant, moment: Moment): Withdrawn | Refusal {
  if (!may(merchant, 'withdraw') || hasEnded(merchant, moment)) return refuse('invalid_state')
  return withdrawn(merchant)
}

/** A lapsed application turned back into a draft with all its content. */
export function reopen(merchant: Merchant, { now }: Moment): Draft | Refusal {
  if (merchant.status !== 'lapsed') return refuse('invalid_state')
  const { submittedAt: _submittedAt, ...known } = merchant
  return { ...known, status: 'draft', since: now, sellerWroteAt: now }
}

/** The merchant that is about to leave: for 30 days the shop shows that it closes (E-commerce Law art. 16). */
export function depart(merchant: Merchant): Closing | Refusal {
  if (merchant.status !== 'active') return refuse('invalid_state')
  return { ...merchant, status: 'closing', reviewer: null, claimedAt: null }
}

/**
 * The seller's half of the half-yearly re-check, once it is open: either nothing has changed, or the change that the seller
 * hands in is this half.
 */
export function recheck(merchant: Merchant, changed: boolean, { now }: Moment): Active | Refusal {
  if (merchant.status !== 'active') return refuse('invalid_state')
  if (shanghaiDay(now) < recheckDays(merchant.verifiedAt).opens) return refuse('invalid_state')
  if (!changed) return { ...merchant, recheckTappedAt: now }
  const { fields, papers, judgements } = contentOf(merchant)
  return { ...merchant, pending: merchant.pending ?? { fields, papers, judgements, submittedAt: null } }
}

/**
 * The platform's half of the re-check: a reviewer has verified the papers with the registers. It alone renews the six
 * months.
 */
export function verify(merchant: Merchant, { now }: Moment): Active | Refusal {
  if (merchant.status !== 'active') return refuse('invalid_state')
  return { ...merchant, verifiedAt: now, recheckTappedAt: null }
}
