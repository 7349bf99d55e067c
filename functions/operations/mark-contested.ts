import { isRefusal, type Refusal } from '../domain/merchant/refusal'
import { asOf } from '../domain/merchant/settle'
import type { SellerToken } from '../ports/tokens'
import type { World } from '../ports/world'
import { moment } from './moment'
import { ownMerchant } from './seller/own-merchant'
import { sellerActor, writeChange } from './write-change'

/**
 * Remembers that somebody else holds this merchant's registration number, so that staff see both and the true owner of a
 * number has a way. The refusal carries the version that this makes.
 */
export async function markContested(
  id: string | undefined,
  caller: SellerToken,
  world: World,
): Promise<Refusal> {
  const before = await ownMerchant(id, caller, world)
  if (isRefusal(before)) return before
  const refusal: Refusal = { refusal: 'registration_number_taken', version: before.version }
  if (before.contested) return refusal
  const now = world.clock.now()
  const after = { ...asOf(before, moment(world)), contested: true }
  const outcome = await writeChange(
    world,
    { before, after, action: 'contest', actor: sellerActor(caller.person), now },
    (written) => ({ headers: {}, body: written.version }),
    () => null,
  )
  if (outcome === 'already_answered') throw new Error('A change without a key was answered before')
  return isRefusal(outcome) ? outcome : { ...refusal, version: outcome.body }
}
