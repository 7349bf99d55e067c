import type { WebhookShown } from '#shared/contract/webhook'
import { stateOf } from '../../../domain/webhook/health'
import { previousSecretUntil } from '../../../domain/webhook/secrets'
import type { Webhook } from '../../../domain/webhook/webhook'
import type { World } from '../../../ports/world'

/** A receiver as staff see it at this moment, without its secret. */
export const shownWebhook = (webhook: Webhook, { clock }: World): WebhookShown => ({
  id: webhook.id,
  url: webhook.url,
  description: webhook.description,
  createdAt: webhook.createdAt,
  createdBy: webhook.createdBy,
  secretVersion: webhook.secretVersion,
  previousSecretUntil: previousSecretUntil(webhook, clock.now()),
  state: stateOf(webhook.health, clock.after),
  failingSince: webhook.health.failingSince,
})
