import { isHeldForGood } from '../domain/photo/checks'
import { vaultName } from '../domain/photo/slots'
import type { DuePhoto } from '../ports/merchant-store'
import type { World } from '../ports/world'
import { drain, timeLimit } from './drain'
import type { Done, Failure, OutcomeOf } from './works'

async function clean(due: DuePhoto, world: World): Promise<OutcomeOf<'clean'>> {
  const merchant = await world.merchants.load(due.merchantId)
  const isHeld = isHeldForGood(merchant, due.paperId)
  const name = vaultName(due.merchantId, due.paperId)
  await world.vault.discardSent(name)
  if (!isHeld) await world.vault.discardKept(name)
  await world.merchants.photoChecked(due)
  return isHeld ? 'held' : 'removed'
}

/**
 * The check of the photos of one shard that were announced or taken back a day ago: photos that are not confirmed, or no
 * longer held, are removed from the vault. A photo that fails stays due.
 */
export async function cleanShard(
  shard: number,
  world: World,
  onFailure: (failure: Failure) => void,
): Promise<Done<OutcomeOf<'clean'>>> {
  const outcomes = await drain<DuePhoto, OutcomeOf<'clean'>>({
    pageSize: 50,
    isOver: timeLimit(world.clock),
    due: (limit) => world.merchants.photosToCheck(shard, world.clock.now(), limit),
    keyOf: ({ merchantId, paperId }) => vaultName(merchantId, paperId),
    work: async (photo, count) => count(await clean(photo, world)),
    onFailure: async ({ merchantId }, error) => onFailure({ merchantId, error }),
  })
  return { outcomes, backlogSeconds: 0 }
}
