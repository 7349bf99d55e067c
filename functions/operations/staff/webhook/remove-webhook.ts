import type { Api } from '#shared/contract/api'
import { refuse } from '../../../domain/merchant/refusal'
import type { Handler } from '../../../ports/handler'

/** Removal of a receiver of events, with the events that still waited for it. */
export const removeWebhook: Handler<Api['removeWebhook']> = async ({ params }, world) => {
  const outcome = await world.webhooks.removeWebhook(params.webhookId ?? '')
  return outcome === 'removed' ? { headers: {}, body: null } : refuse(outcome)
}
