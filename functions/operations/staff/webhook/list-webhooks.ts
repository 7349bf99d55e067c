import type { Api } from '#shared/contract/api'
import type { Handler } from '../../../ports/handler'
import { shownWebhook } from './shown-webhook'

/** The receivers of events, without their secrets. */
export const listWebhooks: Handler<Api['listWebhooks']> = async (_request, world) => ({
  headers: {},
  body: { items: (await world.webhooks.webhooks()).map((webhook) => shownWebhook(webhook, world)) },
})
