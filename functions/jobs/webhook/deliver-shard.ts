import type { Webhook } from '../../domain/webhook/webhook'
import { deliveryShards } from '../../ports/webhook-store'
import type { World } from '../../ports/world'
import type { Failure, Outcomes } from '../work-shard'
import { deliverLane } from './deliver-lane'

const pageSize = 100
const mostAtOnce = 8
// The function is ended after 120 seconds; what is left over waits for the next order.
const workSeconds = 90

const shardOf = ({ id }: Webhook): number => (Number.parseInt(id.slice(-2), 16) || 0) % deliveryShards

type Heard = {
  readonly outcome: (name: string) => void
  readonly failure: (failure: Failure) => void
}

// A few lanes of one receiver at a time: so a slow one holds nobody up but itself.
async function deliverTo(webhook: Webhook, world: World, isOver: () => boolean, heard: Heard): Promise<void> {
  const seen = new Set<string>()
  for (;;) {
    const due = await world.webhooks.dueLanes(webhook.id, world.clock.now(), pageSize + seen.size)
    const fresh = due.filter((merchantId) => !seen.has(merchantId))
    if (fresh.length === 0 || isOver()) return
    for (const merchantId of fresh) seen.add(merchantId)
    const queue = [...fresh]
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined && !isOver(); next = queue.shift()) {
        const merchantId = next
        try {
          await deliverLane(webhook, merchantId, world, isOver, heard.outcome)
        } catch (error) {
          heard.outcome('failed')
          heard.failure({ merchantId, error })
        }
      }
    }
    await Promise.all(Array.from({ length: mostAtOnce }, worker))
  }
}

/**
 * Sends what is due to the receivers of one shard, to all of them at once. A lane that fails stays due, and is taken up by the
 * next order.
 */
export async function deliverShard(
  shard: number,
  world: World,
  onFailure: (failure: Failure) => void,
): Promise<Outcomes> {
  const outcomes: Record<string, number> = {}
  const endsAt = world.clock.after(workSeconds)
  const isOver = (): boolean => world.clock.now() > endsAt
  const heard: Heard = {
    outcome: (name) => {
      outcomes[name] = (outcomes[name] ?? 0) + 1
    },
    failure: onFailure,
  }
  const mine = (await world.webhooks.webhooks()).filter((webhook) => shardOf(webhook) === shard)
  await Promise.all(mine.map((webhook) => deliverTo(webhook, world, isOver, heard)))
  return outcomes
}
