import { shanghaiDay } from '#shared/rules/day'
import { recheckDays } from '#shared/rules/recheck'
import type { Active, Merchant } from '../merchant/merchant'
import { type Refusal, refuse } from '../merchant/refusal'
import type { Moment } from './assess'
import { deskOf } from './content'

/**
 * Her half of the half-yearly re-check, once it is open: nothing has changed; or something has, and then what she changes
 * and hands in is her half.
 */
export function tapRecheck(merchant: Merchant, changed: boolean, { now }: Moment): Active | Refusal {
  if (merchant.status !== 'active') return refuse('invalid_state')
  if (shanghaiDay(now) < recheckDays(merchant.verifiedAt).opens) return refuse('invalid_state')
  if (!changed) return { ...merchant, recheckTappedAt: now }
  const { fields, papers, judgements } = deskOf(merchant)
  return { ...merchant, pending: merchant.pending ?? { fields, papers, judgements, submittedAt: null } }
}

/** The platform's half: a reviewer has verified her papers with the registers. It alone renews the clock. */
export function verify(merchant: Merchant, { now }: Moment): Active | Refusal {
  if (merchant.status !== 'active') return refuse('invalid_state')
  return { ...merchant, verifiedAt: now, recheckTappedAt: null }
}
