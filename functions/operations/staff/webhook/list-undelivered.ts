import type { Api } from '#shared/contract/api'
import { isRefusal, refuse } from '../../../domain/merchant/refusal'
import { eventId, eventOf } from '../../../domain/webhook/merchant-event'
import type { Handler } from '../../../ports/handler'
import { webhookWithId } from '../../find'

/** Events that a receiver did not take, by merchant and sequence. */
export const listUndelivered: Handler<Api['listUndelivered']> = async ({ params, query }, world) => {
  const webhook = await webhookWithId(params.webhookId, world)
  if (isRefusal(webhook)) return webhook
  const after = query.after === undefined ? null : eventOf(query.after)
  if (query.after !== undefined && after === null)
    return refuse('query_invalid', [{ code: 'format_invalid', path: '/after', level: 'reject' }])
  const found = await world.webhooks.undelivered(webhook.id, after, query.limit)
  const items = found.items.map((item) => ({
    eventId: eventId(item.merchantId, item.sequence),
    merchantId: item.merchantId,
    sequence: item.sequence,
    gaveUpAt: item.gaveUpAt,
    attempts: item.attempts,
    failure: item.failure,
  }))
  return { headers: {}, body: { items, next: found.reachedEnd ? null : (items.at(-1)?.eventId ?? null) } }
}
