import type { Api } from '#shared/contract/api'
import { isRefusal, refuse } from '../../../domain/merchant/refusal'
import { rotated } from '../../../domain/webhook/secrets'
import type { Handler } from '../../../ports/handler'
import { webhookWithId } from '../../find'
import { withoutSecret, withSecret } from './create-webhook'
import { shownWebhook } from './shown-webhook'

/** Rotation of a receiver's secret; deliveries are signed with each earlier one too, for a day after it was replaced. */
export const rotateWebhookSecret: Handler<Api['rotateWebhookSecret']> = async ({ params, keep }, world) => {
  const webhook = await webhookWithId(params.webhookId, world)
  if (isRefusal(webhook)) return webhook
  const next = rotated(webhook, world.clock.now(), world.clock.after)
  if (next === null) return refuse('body_invalid', [{ code: 'too_many', path: '', level: 'reject' }])
  const shown = shownWebhook(next, world)
  const kept = keep(withoutSecret(shown))
  const outcome = await world.webhooks.changeWebhook(next, webhook.secretVersion, world.clock.now(), kept)
  if (outcome === 'written') return withSecret(shown, world)
  // Another request has rotated or removed it at the same moment: on a retry the caller sees the result.
  return outcome === 'changed' ? refuse('busy') : outcome
}
