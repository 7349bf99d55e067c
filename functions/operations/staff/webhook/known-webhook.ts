import { type Refusal, refuse } from '../../../domain/merchant/refusal'
import type { Webhook } from '../../../domain/webhook/webhook'
import type { World } from '../../../ports/world'

/** The receiver with this id. */
export async function knownWebhook(id: string | undefined, world: World): Promise<Webhook | Refusal> {
  const found = (await world.webhooks.webhooks()).find((webhook) => webhook.id === id)
  return found ?? refuse('not_found')
}
