import type { Api } from '#shared/contract/api'
import type { ReplayRequest } from '#shared/contract/webhook'
import { isRefusal, type Refusal, refuse } from '../../../domain/merchant/refusal'
import { eventOf } from '../../../domain/webhook/merchant-event'
import { type Lane, putBack } from '../../../domain/webhook/webhook'
import type { Handler } from '../../../ports/handler'
import type { UndeliveredOf } from '../../../ports/webhook-store'
import type { World } from '../../../ports/world'
import { webhookWithId } from '../../find'
import { tryAgain } from '../../try-again'

const pageSize = 100
const mostAtOnce = 50
const keptSeconds = 30 * 24 * 60 * 60

const emptyLane = (webhookId: string, merchantId: string): Lane => ({
  webhookId,
  merchantId,
  waiting: [],
  attempts: 0,
  due: null,
  lease: null,
  revision: 0,
})

async function putBackInto(
  webhookId: string,
  merchantId: string,
  sequences: readonly number[],
  world: World,
): Promise<void> {
  const outcome = await tryAgain(async () => {
    const lane = (await world.webhooks.lane(webhookId, merchantId)) ?? emptyLane(webhookId, merchantId)
    const next = putBack(lane, sequences, world.clock.now(), world.clock.after)
    const given = { putBack: sequences, forgetAt: world.clock.after(keptSeconds) }
    return world.webhooks.writeLane(next, given)
  })
  if (outcome === 'changed')
    throw new Error(
      `Receiver ${webhookId}, merchant ${merchantId}: events were not put back, the lane changed every time`,
    )
}

async function putAllBack(
  webhookId: string,
  events: readonly Pick<UndeliveredOf, 'merchantId' | 'sequence'>[],
  world: World,
): Promise<number> {
  for (const merchantId of new Set(events.map((event) => event.merchantId))) {
    const sequences = events.flatMap((event) => (event.merchantId === merchantId ? [event.sequence] : []))
    for (let at = 0; at < sequences.length; at += mostAtOnce)
      await putBackInto(webhookId, merchantId, sequences.slice(at, at + mostAtOnce), world)
  }
  return events.length
}

async function undeliveredOf(webhookId: string, world: World): Promise<readonly UndeliveredOf[]> {
  const all: UndeliveredOf[] = []
  for (;;) {
    const { items, reachedEnd } = await world.webhooks.undelivered(webhookId, all.at(-1) ?? null, pageSize)
    all.push(...items)
    if (reachedEnd || items.length === 0) return all
  }
}

const wrong = (path: string): Refusal =>
  refuse('body_invalid', [{ code: 'format_invalid', path, level: 'reject' }])

/** The requested events: undelivered ones, named or all, or those of one merchant whether delivered or not. */
async function wanted(webhookId: string, body: ReplayRequest, world: World) {
  const { eventIds, from, merchantId, sequence } = body
  if (merchantId !== undefined) {
    if (eventIds !== undefined || from !== undefined) return wrong('/merchantId')
    const sequences = await world.webhooks.sequencesFrom(merchantId, sequence ?? 1)
    return sequences.map((one) => ({ merchantId, sequence: one }))
  }
  if (sequence !== undefined) return wrong('/sequence')
  const bad = (eventIds ?? []).findIndex((id) => eventOf(id) === null)
  if (bad >= 0) return wrong(`/eventIds/${bad}`)
  const named = eventIds?.map(eventOf)
  const all = await undeliveredOf(webhookId, world)
  return all.filter(
    (event) =>
      (from === undefined || Date.parse(event.gaveUpAt) >= Date.parse(from)) &&
      (named === undefined ||
        named.some((one) => one?.merchantId === event.merchantId && one.sequence === event.sequence)),
  )
}

/** Replay of events: they are sent again with their old ids, each merchant's in order. */
export const replayWebhook: Handler<Api['replayWebhook']> = async ({ params, body, keep }, world) => {
  const webhook = await webhookWithId(params.webhookId, world)
  if (isRefusal(webhook)) return webhook
  const events = await wanted(webhook.id, body, world)
  if (isRefusal(events)) return events
  const answer = { headers: {}, body: { replayed: await putAllBack(webhook.id, events, world) } }
  const kept = await world.webhooks.keepAnswer(keep(answer), world.clock.now())
  return kept === 'kept' ? answer : kept
}
