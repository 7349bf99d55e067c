import { eventId } from '#functions/domain/webhook/merchant-event'
import { api } from '#shared/contract/api'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { newKey } from '../../applicant'
import { bodyOf, refusal } from '../../ask'
import { ordered, outboxOf, receiverIn, sequencesOf, twoEvents } from '../../jobs/webhook/outbox'
import { type Reviewer, reviewer } from '../../reviewer'

const threeDays = 3 * 24 * 60 * 60

type Scene = {
  readonly world: TestWorld
  readonly she: Reviewer
  readonly webhookId: string
  readonly merchants: readonly string[]
}

/** Two events of each of two merchants, none of which was taken for three days. */
async function undelivered(): Promise<Scene> {
  const world = testWorld()
  const outbox = outboxOf(world)
  const { id: webhookId } = await receiverIn(world)
  const merchants = [await twoEvents(world, 'one'), await twoEvents(world, 'another')]
    .map(({ id }) => id)
    .sort()
  await outbox.announce()
  world.webhookSender.answer(() => 'refused')
  for (let tries = 0; tries < 4; tries += 1) {
    world.clock.forward(threeDays)
    await ordered(world, 'deliver')
  }
  world.webhookSender.answer(() => 'delivered')
  const she = await reviewer(world, { scope: 'supervisor', sub: 'wang' })
  return { world, she, webhookId, merchants }
}

const listed = async ({ she, webhookId }: Scene, query = '') =>
  bodyOf(
    api.listUndelivered.answer.body,
    await she.ask({ path: `/v1/staff/webhooks/${webhookId}/undelivered`, query }),
  )

const replay = ({ she, webhookId }: Scene, body: object, key = newKey()) =>
  she.ask({
    method: 'POST',
    path: `/v1/staff/webhooks/${webhookId}/replay`,
    headers: { 'idempotency-key': key },
    body,
  })

const replayed = async (scene: Scene, body: object): Promise<number> =>
  bodyOf(api.replayWebhook.answer.body, await replay(scene, body)).replayed

it('undelivered events are listed by merchant and sequence, page by page', async () => {
  const scene = await undelivered()
  const [first = '', second = ''] = scene.merchants
  const all = [first, second].flatMap((id) => [1, 2].map((sequence) => eventId(id, sequence)))
  const page = await listed(scene, 'limit=3')
  expect(page.items.map((item) => item.eventId)).toEqual(all.slice(0, 3))
  expect(page.items[0]).toMatchObject({ merchantId: first, sequence: 1, failure: 'refused' })
  const rest = await listed(scene, `limit=3&after=${page.next}`)
  expect(rest.items.map((item) => item.eventId)).toEqual(all.slice(3))
  expect(rest.next).toBeNull()
})

it.each([
  ['after=nonsense', 'format_invalid /after'],
  ['limit=0', 'too_small /limit'],
  ['limit=101', 'too_large /limit'],
])('a page asked for by %s is refused', async (query, fault) => {
  const { she, webhookId } = await undelivered()
  const answered = await she.ask({ path: `/v1/staff/webhooks/${webhookId}/undelivered`, query })
  expect(refusal(answered)).toMatchObject({ status: 422, code: 'query_invalid', faults: [fault] })
})

describe('a replay', () => {
  it('sends all events again in order, and none is undelivered any more', async () => {
    const scene = await undelivered()
    const failures = scene.world.webhookSender.tried.length
    expect(await replayed(scene, {})).toBe(4)
    expect((await listed(scene)).items).toEqual([])
    expect(await ordered(scene.world, 'deliver')).toEqual({ delivered: 4 })
    const again = scene.world.webhookSender.tried.slice(failures)
    for (const id of scene.merchants) expect(sequencesOf(again, id)).toEqual([1, 2])
    expect(await replayed(scene, {})).toBe(0)
  })

  it('of named events sends them again, with their old ids', async () => {
    const scene = await undelivered()
    const wanted = eventId(scene.merchants[1] ?? '', 2)
    expect(await replayed(scene, { eventIds: [wanted, eventId('nobody', 1)] })).toBe(1)
    await ordered(scene.world, 'deliver')
    expect(scene.world.webhookSender.tried.at(-1)?.eventId).toBe(wanted)
    expect((await listed(scene)).items).toHaveLength(3)
  })

  it('from an instant on sends the events given up since', async () => {
    const scene = await undelivered()
    const { items } = await listed(scene)
    const last =
      items
        .map(({ gaveUpAt }) => gaveUpAt)
        .sort()
        .at(-1) ?? ''
    const since = items.filter(({ gaveUpAt }) => gaveUpAt >= last).length
    expect(await replayed(scene, { from: last })).toBe(since)
    expect(await replayed(scene, { from: '2100-01-01T00:00:00Z' })).toBe(0)
  })

  it('of one merchant from a sequence on sends everything again, delivered or not', async () => {
    const scene = await undelivered()
    const [id = ''] = scene.merchants
    await replayed(scene, {})
    await ordered(scene.world, 'deliver')
    const before = scene.world.webhookSender.tried.length
    expect(await replayed(scene, { merchantId: id, sequence: 2 })).toBe(1)
    expect(await replayed(scene, { merchantId: id })).toBe(2)
    await ordered(scene.world, 'deliver')
    expect(sequencesOf(scene.world.webhookSender.tried.slice(before), id)).toEqual([1, 2])
    expect(await replayed(scene, { merchantId: 'nobody' })).toBe(0)
  })

  it('requested twice with one key happens once, with the same answer', async () => {
    const scene = await undelivered()
    const key = newKey()
    const first = await replay(scene, {}, key)
    await ordered(scene.world, 'deliver')
    const second = await replay(scene, {}, key)
    expect(second.text).toBe(first.text)
    expect(await ordered(scene.world, 'deliver')).toEqual({})
  })

  it.each([
    [{ eventIds: [] }, 'too_few /eventIds'],
    [{ eventIds: ['nonsense'] }, 'format_invalid /eventIds/0'],
    [{ from: 'yesterday' }, 'format_invalid /from'],
    [{ sequence: 2 }, 'format_invalid /sequence'],
    [{ merchantId: 'm', from: '2026-01-01T00:00:00Z' }, 'format_invalid /merchantId'],
    [{ merchantId: 'm', sequence: 0 }, 'too_small /sequence'],
    [{ everything: true }, 'unrecognized_keys /everything'],
  ])('%j is refused', async (body, fault) => {
    const scene = await undelivered()
    expect(refusal(await replay(scene, body))).toMatchObject({ status: 422, faults: [fault] })
  })

  it('into a lane under constant writes does nothing, and can be requested again', async () => {
    const scene = await undelivered()
    const writeLane: typeof scene.world.webhooks.writeLane = async () => 'changed'
    const busy = { ...scene.world, webhooks: { ...scene.world.webhooks, writeLane } }
    const other = await reviewer(busy, { scope: 'supervisor', sub: 'wang' })
    expect(refusal(await replay({ ...scene, she: other }, {})).status).toBe(503)
    expect(await replayed(scene, {})).toBe(4)
  })
})
