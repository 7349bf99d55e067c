import type { Change } from '#functions/domain/merchant/change'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { healthy } from '#functions/domain/webhook/health'
import type { Webhook } from '#functions/domain/webhook/webhook'
import { announceChange } from '#functions/jobs/webhook/announce-change'
import { dueShards } from '#functions/ports/reminder-store'
import type { Delivery } from '#functions/ports/webhook-sender'
import { deliveryShards } from '#functions/ports/webhook-store'
import type { World } from '#functions/ports/world'
import { serveQueue } from '#functions/queue/serve-queue'
import { type WebhookEvent, webhookEvent } from '#shared/contract/webhook'
import type { TestWorld } from '#test/doubles/test-world'
import { handedIn, withdrawn } from '#test/fixtures/merchants'
import { queueEvent } from '#test/fixtures/queue-event'
import { draftSince } from '../../domain/reminder/reminded'
import { put } from '../reminder/due'

/** The changes of a world as its stream brings them. */
export type Outbox = {
  readonly changes: readonly Change[]
  /** Tells of every change not yet told, in order. */
  readonly announce: () => Promise<readonly string[]>
}

/** Hears of every change from now on. */
export function outboxOf(world: TestWorld): Outbox {
  const changes: Change[] = []
  let done = 0
  world.merchants.follow((change) => void changes.push(change))
  return {
    changes,
    async announce() {
      const outcomes: string[] = []
      for (; done < changes.length; done += 1) {
        const change = changes[done]
        if (change !== undefined)
          outcomes.push(await announceChange(async () => change.before, change.after, world))
      }
      return outcomes
    },
  }
}

/** What an order of one kind for every shard comes to, each worked off by itself and all at once. */
export async function ordered(world: World, work: 'announce' | 'deliver') {
  const outcomes: Record<string, number> = {}
  const serve = serveQueue(
    () => world,
    (done) => {
      for (const [name, count] of Object.entries(done)) outcomes[name] = (outcomes[name] ?? 0) + count
    },
  )
  const shards = work === 'announce' ? dueShards : deliveryShards
  const bodies = Array.from({ length: shards }, (_, shard) =>
    JSON.stringify({ v: 1, work, shard, scheduledAt: world.clock.now() }),
  )
  const served = await Promise.all(bodies.map((body) => serve(queueEvent(body))))
  expect(served.flatMap(({ batchItemFailures }) => batchItemFailures)).toEqual([])
  return outcomes
}

/** A receiver of the world, added now. */
export async function receiverIn(world: World, url = 'https://receiver.example/hook'): Promise<Webhook> {
  const webhook: Webhook = {
    id: world.chance.id(),
    url,
    description: '',
    createdAt: world.clock.now(),
    createdBy: 'supervisor',
    secretVersion: 1,
    previousSecrets: [],
    health: healthy,
  }
  expect(await world.webhooks.addWebhook(webhook, null)).toBe('added')
  return webhook
}

/** The events that were tried, in the order of the tries. */
export const eventsOf = (tried: readonly { readonly body: string }[]): readonly WebhookEvent[] =>
  tried.map(({ body }) => webhookEvent.parse(JSON.parse(body)))

/** A draft with a number of its own. */
export async function drafted(world: TestWorld, registrationNumber: string): Promise<Merchant> {
  const draft = draftSince('2026-11-25')
  const fields = { ...draft.fields, registrationNumber }
  return put(world, null, { ...draft, fields, id: world.chance.id(), owner: world.chance.id() })
}

/** Hands a merchant in and takes it back: two events. */
export async function twoEvents(world: TestWorld, registrationNumber = 'a number'): Promise<Merchant> {
  const draft = await drafted(world, registrationNumber)
  const sent = await put(world, draft, handedIn(draft))
  return put(world, sent, withdrawn(sent))
}

/** The sequences of a merchant's events, in the order of the tries. */
export const sequencesOf = (tried: readonly Delivery[], merchantId: string) =>
  eventsOf(tried).flatMap(({ data }) => (data.merchantId === merchantId ? [data.sequence] : []))
