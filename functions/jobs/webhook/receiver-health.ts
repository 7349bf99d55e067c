import { type FailedDelivery, healthAfter, mayBeSent } from '../../domain/webhook/health'
import type { Webhook } from '../../domain/webhook/webhook'
import type { World } from '../../ports/world'

/** The health of one receiver during a run of deliveries. */
export type ReceiverHealth = {
  readonly mayBeSent: () => boolean
  /** Takes note of a delivery, and writes the health down where it changed. */
  readonly note: (result: 'delivered' | FailedDelivery) => Promise<void>
}

/** The health of a receiver from its stored state on. */
export function receiverHealth({ id, health: stored }: Webhook, { clock, webhooks }: World): ReceiverHealth {
  let health = stored
  return {
    mayBeSent: () => mayBeSent(health, clock.now()),
    async note(result) {
      const before = health
      health = healthAfter(before, result, clock.now(), clock.after)
      if (JSON.stringify(health) !== JSON.stringify(before)) await webhooks.writeHealth(id, health)
    },
  }
}
