import * as z from 'zod/mini'
import type { Api } from '#shared/contract/api'
import type { WebhookShown } from '#shared/contract/webhook'
import { webhookWithSecret } from '#shared/contract/webhook'
import { refuse } from '../../../domain/merchant/refusal'
import { healthy } from '../../../domain/webhook/health'
import { secretOf } from '../../../domain/webhook/secrets'
import { mostWebhooks, type Webhook } from '../../../domain/webhook/webhook'
import type { Answer, Handler } from '../../../ports/handler'
import type { KeptAnswer } from '../../../ports/merchant-store'
import type { World } from '../../../ports/world'
import { shownWebhook } from './shown-webhook'

type Shown = Answer<z.infer<typeof webhookWithSecret>>

/** A receiver with its secret, which is shown and never stored. */
export const withSecret = (webhook: WebhookShown, world: World): Shown => ({
  headers: {},
  body: { ...webhook, secret: secretOf(webhook, webhook.secretVersion, world.webhookHash) },
})

/** The kept form of an answer that shows a secret: all but the secret. */
export const withoutSecret = (webhook: WebhookShown): Shown => ({
  headers: {},
  body: { ...webhook, secret: '' },
})

/** The same answer again: the secret it showed is derived anew. */
export const showSecretAgain = async (_request: unknown, world: World, kept: KeptAnswer): Promise<Shown> =>
  withSecret(z.parse(webhookWithSecret, JSON.parse(kept.body)), world)

/** Registration of a receiver of events, if its address is one of the public Internet. */
export const createWebhook: Handler<Api['createWebhook']> = async ({ body, caller, keep }, world) => {
  if (!(await world.webhookSender.mayReach(body.url)))
    return refuse('body_invalid', [{ code: 'address_not_public', path: '/url', level: 'reject' }])
  if ((await world.webhooks.webhooks()).length >= mostWebhooks)
    return refuse('body_invalid', [{ code: 'too_many', path: '', level: 'reject' }])
  const webhook: Webhook = {
    id: world.chance.id(),
    ...body,
    createdAt: world.clock.now(),
    createdBy: caller.name,
    secretVersion: 1,
    previousSecrets: [],
    health: healthy,
  }
  const shown = shownWebhook(webhook, world)
  const outcome = await world.webhooks.addWebhook(webhook, keep(withoutSecret(shown)))
  return outcome === 'added' ? withSecret(shown, world) : outcome
}
