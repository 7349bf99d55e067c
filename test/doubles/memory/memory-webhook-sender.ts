import type { Delivery, WebhookSender } from '#functions/ports/webhook-sender'
import type { DeliveryFailure } from '#shared/contract/webhook'

/** A sender in memory: everything that was tried, and how each try ends. */
export type MemoryWebhookSender = WebhookSender & {
  readonly tried: readonly Delivery[]
  /** How tries end from now on; `delivered` unless said otherwise. */
  readonly answer: (judge: (delivery: Delivery) => 'delivered' | DeliveryFailure) => void
}

/** A sender that reaches every https address whose host is not called `private`. */
export function memoryWebhookSender(): MemoryWebhookSender {
  const tried: Delivery[] = []
  let judge: (delivery: Delivery) => 'delivered' | DeliveryFailure = () => 'delivered'
  return {
    tried,
    answer: (next) => {
      judge = next
    },
    mayReach: async (url) => url.startsWith('https://') && !url.startsWith('https://private'),
    async send(delivery) {
      tried.push(delivery)
      const outcome = judge(delivery)
      return outcome === 'delivered' ? outcome : { failure: outcome, waitSeconds: 0 }
    },
  }
}
