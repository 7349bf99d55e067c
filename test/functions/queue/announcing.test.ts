import type { Merchant } from '#functions/domain/merchant'
import { eventId } from '#functions/domain/merchant-event'
import { announceChange } from '#functions/handlers/announce-change'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { handedIn, withdrawn } from '#test/fixtures/merchants'
import { approvedOn, draftSince, ending } from '../domain/reminded'
import { put } from './due'
import { eventsOf, ordered, outboxOf, receiverIn } from './outbox'

const day = '2026-11-25'
const at = (hour: string): string => `2026-11-25T${hour}:00:00.000Z`

async function drafted(world: TestWorld): Promise<Merchant> {
  return put(world, null, { ...draftSince(day), id: world.chance.id(), owner: world.chance.id() })
}

/** An approved merchant whose licence ends in December, told of. */
async function approved(world: TestWorld, registrationNumber?: string) {
  const outbox = outboxOf(world)
  const webhook = await receiverIn(world)
  const licensed = ending(draftSince(day), 'licence.food_operation', '2026-12-20')
  const fields = { ...licensed.fields, ...(registrationNumber === undefined ? {} : { registrationNumber }) }
  const draft = { ...licensed, fields, id: world.chance.id(), owner: world.chance.id() }
  const sent = await put(world, await put(world, null, draft), handedIn(draft))
  const claimed = await put(world, sent, { ...sent, ...handedIn(sent), status: 'in_review', reviewer: 'lin' })
  const merchant = await put(world, claimed, { ...approvedOn(day, draft), papers: sent.papers })
  expect(await outbox.announce()).toEqual(['nothing_new', 'told', 'told', 'told'])
  await ordered(world, 'deliver')
  return { outbox, webhook, merchant }
}

describe('changes', () => {
  it('become one event each, counted 1, 2, 3, in the order in which they were committed', async () => {
    const world = testWorld()
    const outbox = outboxOf(world)
    await receiverIn(world)
    const draft = await drafted(world)
    const sent = await put(world, draft, handedIn(draft), at('03'))
    await put(world, sent, withdrawn(sent), at('04'))
    expect(await outbox.announce()).toEqual(['nothing_new', 'told', 'told'])
    expect(await ordered(world, 'deliver')).toEqual({ delivered: 2 })
    expect(eventsOf(world.webhookSender.tried)).toMatchObject([
      {
        timestamp: at('03'),
        data: { sequence: 1, version: 2, status: 'submitted', previousStatus: 'draft', merchantId: draft.id },
      },
      {
        timestamp: at('04'),
        data: { sequence: 2, version: 3, status: 'withdrawn', previousStatus: 'submitted' },
      },
    ])
    const ids = world.webhookSender.tried.map((one) => one.eventId)
    expect(ids).toEqual([1, 2].map((sequence) => eventId(draft.id, sequence)))
  })

  it('that come again, late or all at once, are told no more', async () => {
    const world = testWorld()
    const outbox = outboxOf(world)
    await receiverIn(world)
    const draft = await drafted(world)
    const sent = await put(world, draft, handedIn(draft))
    await put(world, sent, withdrawn(sent))
    await outbox.announce()
    const before = world.webhooks.dump()
    const again = outbox.changes
      .slice(1)
      .map((one) => announceChange(async () => one.before, one.after, world))
    expect(await Promise.all(again)).toEqual(['told_before', 'told_before'])
    expect(world.webhooks.dump()).toBe(before)
  })

  it('told by several workers at once are told once', async () => {
    const world = testWorld()
    const outbox = outboxOf(world)
    await receiverIn(world)
    const draft = await drafted(world)
    await put(world, draft, handedIn(draft))
    const last = outbox.changes.at(-1)
    if (last === undefined) throw new Error('Nothing changed')
    await Promise.all(
      Array.from({ length: 5 }, () => announceChange(async () => last.before, last.after, world)),
    )
    expect(await ordered(world, 'deliver')).toEqual({ delivered: 1 })
  })

  it('of a draft that was never handed in are told to nobody', async () => {
    const world = testWorld()
    const outbox = outboxOf(world)
    const draft = await drafted(world)
    await put(world, draft, { ...draft, contested: true })
    const before = world.webhooks.dump()
    expect(await outbox.announce()).toEqual(['nothing_new', 'nothing_new'])
    expect(world.webhooks.dump()).toBe(before)
  })

  it('that change nothing of standing or demands make no event, and what comes after has no gap', async () => {
    const world = testWorld()
    const outbox = outboxOf(world)
    await receiverIn(world)
    const draft = await drafted(world)
    const sent = await put(world, draft, handedIn(draft))
    const same = await put(world, sent, { ...sent, contested: true })
    await put(world, same, withdrawn(same))
    expect(await outbox.announce()).toEqual(['nothing_new', 'told', 'nothing_new', 'told'])
    await ordered(world, 'deliver')
    expect(eventsOf(world.webhookSender.tried).map(({ data }) => [data.sequence, data.version])).toEqual([
      [1, 2],
      [2, 4],
    ])
  })

  it('are told to everyone who was there, and to who comes later only from then on', async () => {
    const world = testWorld()
    const outbox = outboxOf(world)
    await receiverIn(world, 'https://first.example/')
    const draft = await drafted(world)
    const sent = await put(world, draft, handedIn(draft))
    await outbox.announce()
    await receiverIn(world, 'https://second.example/')
    await put(world, sent, withdrawn(sent))
    await outbox.announce()
    await ordered(world, 'deliver')
    const to = (url: string) =>
      eventsOf(world.webhookSender.tried.filter((one) => one.url === url)).map(({ data }) => data.sequence)
    expect(to('https://first.example/')).toEqual([1, 2])
    expect(to('https://second.example/')).toEqual([2])
  })

  it('that cannot be told, for others tell of the merchant all the time, fail and come again', async () => {
    const world = testWorld()
    const outbox = outboxOf(world)
    const draft = await drafted(world)
    await put(world, draft, handedIn(draft))
    const last = outbox.changes.at(-1)
    if (last === undefined) throw new Error('Nothing changed')
    const busy = { ...world, webhooks: { ...world.webhooks, tell: async () => 'changed' as const } }
    await expect(announceChange(async () => last.before, last.after, busy)).rejects.toThrow('all the time')
    expect(await announceChange(async () => last.before, last.after, world)).toBe('told')
  })
})

describe('what the clock alone changes', () => {
  it('is told by the order after it: restricted, though it is never stored', async () => {
    const world = testWorld()
    const { merchant } = await approved(world)
    world.clock.set('2026-12-20T15:59:00.000Z')
    await ordered(world, 'announce')
    await ordered(world, 'deliver')
    expect(eventsOf(world.webhookSender.tried).at(-1)?.data.status).toBe('active')
    world.clock.set('2026-12-20T16:02:00.000Z')
    expect(await ordered(world, 'announce')).toEqual({ told: 1 })
    expect(await ordered(world, 'announce')).toEqual({})
    await ordered(world, 'deliver')
    const events = eventsOf(world.webhookSender.tried)
    expect(events.at(-1)).toMatchObject({
      type: 'merchant.status_changed',
      data: {
        merchantId: merchant.id,
        version: merchant.version,
        status: 'restricted',
        previousStatus: 'active',
        changed: [{ code: 'filing.prepackaged', status: 'expired' }],
      },
    })
    expect(events.map(({ data }) => data.sequence)).toEqual(events.map((_, index) => index + 1))
  })

  it('waits while a change of the merchant is written and not yet told', async () => {
    const world = testWorld()
    const { outbox, merchant } = await approved(world)
    world.clock.set('2026-12-20T16:02:00.000Z')
    await put(world, merchant, { ...merchant, contested: true }, '2026-12-20T15:00:00.000Z')
    expect(await ordered(world, 'announce')).toEqual({ changed: 1 })
    expect(await outbox.announce()).toEqual(['nothing_new'])
    expect(await ordered(world, 'announce')).toEqual({ told: 1 })
  })

  it('of a merchant that fails is parked for an hour, and the others go on', async () => {
    const world = testWorld()
    const { merchant } = await approved(world)
    const other = await approved(world, 'another number')
    world.clock.set('2026-12-20T16:02:00.000Z')
    const load: typeof world.merchants.load = async (id) => {
      if (id === merchant.id) throw new Error('This one cannot be read')
      return world.merchants.load(id)
    }
    const faulty = { ...world, merchants: { ...world.merchants, load } }
    expect(await ordered(faulty, 'announce')).toEqual({ failed: 1, told: 1 })
    expect(world.works.find(({ level }) => level === 'error')).toMatchObject({ merchantId: merchant.id })
    expect((await world.webhooks.told(other.merchant.id))?.facts.status).toBe('restricted')
    expect(await ordered(world, 'announce')).toEqual({})
    world.clock.forward(3600)
    expect(await ordered(world, 'announce')).toEqual({ told: 1 })
  })
})
