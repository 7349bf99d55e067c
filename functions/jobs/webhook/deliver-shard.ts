import { mayBeSent, stateOf } from '../../domain/webhook/health'
import type { Webhook } from '../../domain/webhook/webhook'
import { shardOf } from '../../ports/shard-of'
import { deliveryShards } from '../../ports/webhook-store'
import type { World } from '../../ports/world'
import { drain, timeLimit } from '../drain'
import type { Done, Failure, OutcomeOf } from '../works'
import { deliverLane } from './deliver-lane'
import { receiverHealth } from './receiver-health'

// The function that delivers is ended after 120 seconds: it waits for servers that are not ours.
const deliverySeconds = 90

function sum<Word extends string>(all: readonly ReadonlyMap<Word, number>[]): ReadonlyMap<Word, number> {
  const sums = new Map<Word, number>()
  for (const [word, count] of all.flatMap((one) => [...one])) sums.set(word, (sums.get(word) ?? 0) + count)
  return sums
}

/**
 * Delivery of due events to the receivers of one shard: to all receivers at once, in a few lanes at a time for each, so a
 * slow receiver delays only itself; a paused one is tried with one event, and takes the rest once it took that. A lane that
 * fails stays due.
 */
export async function deliverShard(
  shard: number,
  world: World,
  onFailure: (failure: Failure) => void,
): Promise<Done<OutcomeOf<'deliver'>>> {
  const isOver = timeLimit(world.clock, deliverySeconds)
  const deliverTo = (webhook: Webhook) => {
    const health = receiverHealth(webhook, world)
    return drain<string, OutcomeOf<'deliver'>>({
      pageSize: 100,
      atOnce: stateOf(webhook.health, world.clock.after) === 'active' ? 8 : 1,
      isOver: () => isOver() || !health.mayBeSent(),
      due: (limit) => world.webhooks.dueLanes(webhook.id, world.clock.now(), limit),
      keyOf: (merchantId) => merchantId,
      work: (merchantId, count) => deliverLane(webhook, merchantId, world, health, isOver, count),
      onFailure: async (merchantId, error) => onFailure({ merchantId, error }),
    })
  }
  const now = world.clock.now()
  const webhooks = (await world.webhooks.webhooks()).filter(
    ({ id, health }) => shardOf(id, deliveryShards) === shard && mayBeSent(health, now),
  )
  return { outcomes: sum(await Promise.all(webhooks.map(deliverTo))), backlogSeconds: 0 }
}
