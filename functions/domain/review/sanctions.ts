import type { Sanction, SanctionAction, SanctionRequest } from '#shared/contract/sanction'
import { hasStatus, selling } from '#shared/contract/statuses'
import { active, barred, closed } from '../merchant/enter'
import { may } from '../merchant/life'
import type { Merchant } from '../merchant/merchant'
import { type Refusal, refuse } from '../merchant/refusal'

/** The person who signs, the instant, and the id of the sanction. */
export type Signed = { readonly id: string; readonly by: string; readonly now: string }

// Sanctions that end a shop for good take two people.
const takesTwo: readonly SanctionAction[] = ['close', 'bar']

/** Whether a sanction can be put on the merchant as it stands. A warning is possible in every status but a draft. */
const isPossible = (merchant: Merchant, action: SanctionAction): boolean =>
  action === 'warn' ? merchant.status !== 'draft' : may(merchant, action)

/** The merchant after a sanction. */
function applied(merchant: Merchant, action: SanctionAction, { by, now }: Omit<Signed, 'id'>): Merchant {
  if (action === 'suspend' && hasStatus(merchant, selling))
    return {
      ...merchant,
      status: 'suspended',
      suspendedBy: by,
      reportOpenedAt: now,
      reviewer: null,
      claimedAt: null,
    }
  if (action === 'reinstate' && merchant.status === 'suspended') return active(merchant, now)
  if (action === 'close') return closed(merchant)
  return action === 'bar' ? barred(merchant) : merchant
}

/**
 * The merchant with a sanction: applied at once, or, where it takes two people, as a request that waits for another's
 * signature.
 *
 * @returns or `invalid_state` where the merchant's status does not admit it, or the same waits already.
 */
export function sanction(merchant: Merchant, request: SanctionRequest, signed: Signed): Merchant | Refusal {
  const waits = merchant.sanctions.some(
    ({ action, state }) => action === request.action && state === 'awaiting_signature',
  )
  if (waits || !isPossible(merchant, request.action)) return refuse('invalid_state')
  const two = takesTwo.includes(request.action)
  const record: Sanction = {
    ...request,
    id: signed.id,
    state: two ? 'awaiting_signature' : 'applied',
    by: signed.by,
    at: signed.now,
    signedBy: null,
    signedAt: null,
  }
  const held = { ...merchant, sanctions: [...merchant.sanctions, record] }
  return two ? held : applied(held, request.action, signed)
}

/**
 * The merchant after the second signature, which applies a sanction that takes two people.
 *
 * @returns or why not: `not_found`, `second_person_required` when the first signs again, `invalid_state` when it was applied
 * before or the merchant's status no longer admits it.
 */
export function sign(merchant: Merchant, { id, by, now }: Signed): Merchant | Refusal {
  const waiting = merchant.sanctions.find((one) => one.id === id)
  if (waiting === undefined) return refuse('not_found')
  if (waiting.state === 'applied') return refuse('invalid_state')
  if (waiting.by === by) return refuse('second_person_required')
  if (!isPossible(merchant, waiting.action)) return refuse('invalid_state')
  const record: Sanction = { ...waiting, state: 'applied', signedBy: by, signedAt: now }
  const sanctions = merchant.sanctions.map((one) => (one.id === id ? record : one))
  return applied({ ...merchant, sanctions }, waiting.action, { by, now })
}

/** The sanctions for which there is now ground: barring, for proven multi-level selling or a second three-no finding. */
export function offers({ sanctions }: Merchant): SanctionAction[] {
  const findings = sanctions.filter(({ state }) => state === 'applied').map(({ finding }) => finding)
  const threeNo = findings.filter((finding) => finding === 'three_no').length
  return threeNo >= 2 || findings.includes('multi_level') ? ['bar'] : []
}

/** The sanction that barred the merchant, or null. */
export const barring = ({ sanctions }: Merchant): Sanction | null =>
  sanctions.find(({ action, state }) => action === 'bar' && state === 'applied') ?? null
