import type { Api } from '#shared/contract/api'
import { isRefusal, refuse } from '../../../domain/merchant/refusal'
import { rotated } from '../../../domain/webhook/webhook'
import type { Handler } from '../../../ports/handler'
import { webhookWithId } from '../../find'
import { withoutSecret, withSecret } from './create-webhook'

/** Rotation of a receiver's secret; for a day deliveries are signed with the previous one too. */
export const rotateWebhookSecret: Handler<Api['rotateWebhookSecret']> = async ({ params, keep }, world) => {
  const webhook = await webhookWithId(params.webhookId, world)
  if (isRefusal(webhook)) return webhook
  const next = rotated(webhook, world.clock.after)
  const kept = keep(withoutSecret(next))
  const outcome = await world.webhooks.changeWebhook(next, webhook.secretVersion, world.clock.now(), kept)
  if (outcome === 'written') return withSecret(next, world)
  // Another request has rotated or removed it at the same moment: on a retry the caller sees the result.
  return outcome === 'changed' ? refuse('busy') : outcome
}
