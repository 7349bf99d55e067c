import { searchPointers } from '../domain/effects/pointers'
import type { Actor } from '../domain/merchant/change-context'
import { withdrawn } from '../domain/merchant/enter'
import type { Merchant } from '../domain/merchant/merchant'
import { isRefusal, type Refusal } from '../domain/merchant/refusal'
import { asOf } from '../domain/merchant/settle'
import { papersOf } from '../domain/photo/checks'
import { vaultName } from '../domain/photo/slots'
import { momentOf, type World } from '../ports/world'
import { writeChange } from './write-change'

/**
 * Erasure of a merchant: first it is written into the audit, then the photos are removed, and last the data key is
 * destroyed. An erasure that stopped in the middle can be repeated. A draft is withdrawn first, so that it counts no more.
 *
 * Refused with `version_changed` when the merchant changed since it was read: it may have to be kept by now.
 */
export async function erase(before: Merchant, actor: Actor, world: World): Promise<Refusal | null> {
  const at = momentOf(world)
  const current = asOf(before, at)
  const change =
    current.status === 'draft'
      ? ({ after: withdrawn(current), action: 'withdraw' } as const)
      : ({ after: current, action: 'erase' } as const)
  const nobodyAsks = { headers: {}, body: null }
  const outcome = await writeChange(
    world,
    { before, ...change, actor, now: at.now },
    () => nobodyAsks,
    () => null,
  )
  if (outcome !== 'already_answered' && isRefusal(outcome)) return outcome
  for (const { id } of papersOf(before)) {
    const name = vaultName(before.id, id)
    await world.vault.discardSent(name)
    await world.vault.discardKept(name)
  }
  await world.merchants.forget(before.id, searchPointers(before), at.now)
  return null
}
