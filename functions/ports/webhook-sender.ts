import type { FailedDelivery } from '../domain/webhook/health'

/** One delivery: the address, the event, and the secrets to sign it with. */
export type Delivery = {
  readonly url: string
  readonly eventId: string
  readonly body: string
  readonly secrets: readonly string[]
}

/** Sends events to receivers, by Standard Webhooks. */
export type WebhookSender = {
  /** Whether anything may be sent to an address: https, and on the public Internet as it resolves now. */
  readonly mayReach: (url: string) => Promise<boolean>
  /** Sends once. Only an answer of 2xx in good time is `delivered`; any other outcome is a value, never thrown. */
  readonly send: (delivery: Delivery) => Promise<'delivered' | FailedDelivery>
}
