import { isHeldForGood } from '../domain/photo/checks'
import { vaultName } from '../domain/photo/slots'
import type { DuePhoto } from '../ports/merchant-store'
import type { World } from '../ports/world'
import type { Failure, Outcomes } from './work-shard'

const pageSize = 50
// The function is ended after 300 seconds; what is left over waits for the next order.
const workSeconds = 240

async function clean(due: DuePhoto, world: World): Promise<'held' | 'removed'> {
  const merchant = await world.merchants.load(due.merchantId)
  const held = isHeldForGood(merchant, due.paperId)
  const name = vaultName(due.merchantId, due.paperId)
  await world.vault.discardSent(name)
  if (!held) await world.vault.discardKept(name)
  await world.merchants.photoChecked(due)
  return held ? 'held' : 'removed'
}

/**
 * Looks after the photos of one shard that were announced or taken back a day ago: what nobody confirmed, or holds any longer,
 * is removed from the vault. One that fails stays due, and the rest go on.
 */
export async function cleanShard(
  shard: number,
  world: World,
  onFailure: (failure: Failure) => void,
): Promise<Outcomes> {
  const outcomes = { held: 0, removed: 0, failed: 0 }
  const endsAt = world.clock.after(workSeconds)
  for (let fresh = pageSize; fresh === pageSize && world.clock.now() < endsAt; ) {
    const limit = pageSize + outcomes.failed
    const due = await world.merchants.photosToCheck(shard, world.clock.now(), limit)
    fresh = due.length - outcomes.failed
    for (const photo of due.slice(outcomes.failed))
      try {
        outcomes[await clean(photo, world)] += 1
      } catch (error) {
        onFailure({ merchantId: photo.merchantId, error })
        outcomes.failed += 1
      }
  }
  return outcomes
}
