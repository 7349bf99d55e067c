import type { Merchant } from '#functions/domain/merchant/merchant'
import { type DueWork, dueShards } from '#functions/ports/reminder-store'
import type { World } from '#functions/ports/world'
import { serveQueue } from '#functions/queue/serve-queue'
import type { Template } from '#shared/contract/reminder'
import type { TestWorld } from '#test/doubles/test-world'
import { changeOf, draftOf } from '#test/fixtures/merchants'
import { type Person, teaShop } from '#test/fixtures/people'
import { queueEvent } from '#test/fixtures/queue-event'

/** The morning on which a draft begun on `day` of the fixtures has its first reminder, and nobody's is still to come. */
export const nextMorning = '2026-11-26T03:30:00.000Z'

/** The order of a shard, as the schedule sends it. */
export const orderOf = (work: DueWork, shard: number, scheduledAt: string, v = 1): string =>
  JSON.stringify({ v, work, shard, scheduledAt })

/** What an order for every shard comes to, how many fared how, and which orders failed. */
export async function sweep(world: World, work: DueWork = 'remind') {
  const outcomes: Record<string, number> = {}
  const serve = serveQueue(
    () => world,
    (done) => {
      for (const [name, count] of Object.entries(done)) outcomes[name] = (outcomes[name] ?? 0) + count
    },
  )
  const bodies = Array.from({ length: dueShards }, (_, shard) => orderOf(work, shard, world.clock.now()))
  const { batchItemFailures } = await serve(queueEvent(...bodies))
  expect(batchItemFailures).toEqual([])
  return outcomes
}

/** Writes a change into the world, at its time. */
export async function put(
  world: TestWorld,
  before: Merchant | null,
  after: Merchant,
  at = world.clock.now(),
): Promise<Merchant> {
  const change = changeOf(before, after, at)
  expect(await world.merchants.commit(change, null)).toBe('committed')
  return change.after
}

/** A draft begun now by a person whom WeChat knows, who agreed to so many messages. */
export async function begun(
  world: TestWorld,
  { consents = 1, template = 'todo', person = teaShop }: Partial<Wishes> = {},
): Promise<Merchant> {
  const owner = world.chance.id()
  await world.reminders.knowPerson(owner, 'mini_program', `openid-of-${owner}`)
  for (let count = 0; count < consents; count += 1)
    await world.reminders.grant(owner, template, 'client', world.clock.now(), null)
  const now = world.clock.now()
  const times = { since: now, sellerWroteAt: now, createdAt: now, updatedAt: now }
  return put(world, null, { ...draftOf(world.chance.id(), owner, person), ...times })
}

type Wishes = { readonly consents: number; readonly template: Template; readonly person: Person }

/** Her balance of one template. */
export const balanceOf = async (world: World, { owner }: Merchant, template: Template = 'todo') =>
  (await world.reminders.person(owner))?.consents[template]

/** By which ways her messages went and how they fared, the newest first. */
export const deliveriesTo = async (world: World, { owner }: Merchant) =>
  (await world.reminders.inbox(owner, 50)).map(({ deliveries }) =>
    deliveries.map(({ channel, outcome }) => `${channel} ${outcome}`),
  )
