import { moment } from '../../operations/moment'
import type { DueTold } from '../../ports/webhook-store'
import type { World } from '../../ports/world'
import type { Failure, Outcomes } from '../work-shard'
import { tellReceivers } from './tell-receivers'

const pageSize = 50
const parkSeconds = 60 * 60
const workSeconds = 240
// For so long the table's stream keeps a change.
const streamSeconds = 24 * 60 * 60

type Announced = 'told' | 'nothing_new' | 'changed' | 'gone'

/**
 * Asks the clock again of one merchant: what it alone has changed (selling is stopped, a paper has ended) is told. While a
 * change is written and not yet told, the change goes first, unless it is so old that the stream brings it no more.
 */
async function announceDue(due: DueTold, world: World): Promise<Announced> {
  const told = await world.webhooks.told(due.merchantId)
  const merchant = await world.merchants.load(due.merchantId)
  if (merchant === null) {
    const moved = await world.webhooks.lookAgain(due, null)
    return moved === 'moved' ? 'gone' : 'changed'
  }
  const isBehind = told !== null && told.version !== merchant.version
  if (isBehind && merchant.updatedAt > world.clock.after(-streamSeconds)) return 'changed'
  return tellReceivers(merchant, told, null, moment(world), world)
}

async function attempt(
  due: DueTold,
  world: World,
  onFailure: (failure: Failure) => void,
): Promise<Announced | 'failed'> {
  try {
    return await announceDue(due, world)
  } catch (error) {
    onFailure({ merchantId: due.merchantId, error })
    await world.webhooks.lookAgain(due, world.clock.after(parkSeconds))
    return 'failed'
  }
}

/** Tells what the clock alone has changed in one shard, the oldest first. */
export async function announceShard(
  shard: number,
  world: World,
  onFailure: (failure: Failure) => void,
): Promise<Outcomes> {
  const outcomes: Record<string, number> = {}
  const seen = new Set<string>()
  const endsAt = world.clock.after(workSeconds)
  for (;;) {
    const due = await world.webhooks.dueTold(shard, world.clock.now(), pageSize + seen.size)
    const fresh = due.filter(({ merchantId }) => !seen.has(merchantId))
    if (fresh.length === 0 || world.clock.now() > endsAt) return outcomes
    for (const one of fresh) {
      seen.add(one.merchantId)
      const outcome = await attempt(one, world, onFailure)
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    }
  }
}
