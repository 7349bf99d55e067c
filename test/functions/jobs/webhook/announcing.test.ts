import type { Merchant } from '#functions/domain/merchant/merchant'
import { eventId } from '#functions/domain/webhook/merchant-event'
import { announceChange } from '#functions/jobs/webhook/announce-change'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { handedIn, withdrawn } from '#test/fixtures/merchants'
import { draftSince } from '../../domain/reminder/reminded'
import { put } from '../reminder/due'
import { eventsOf, ordered, outboxOf, receiverIn } from './outbox'

const day = '2026-11-25'
const at = (hour: string): string => `2026-11-25T${hour}:00:00.000Z`

async function drafted(world: TestWorld): Promise<Merchant> {
  return put(world, null, { ...draftSince(day), id: world.chance.id(), owner: world.chance.id() })
}

describe('changes', () => {
  it('become one event each, counted 1, 2, 3, in the order of their commits', async () => {
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

  it('delivered again, late or all at once, make no second event', async () => {
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

  it('announced by several workers at once make one event', async () => {
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

  it('of a draft never handed in are announced to nobody', async () => {
    const world = testWorld()
    const outbox = outboxOf(world)
    const draft = await drafted(world)
    await put(world, draft, { ...draft, contested: true })
    const before = world.webhooks.dump()
    expect(await outbox.announce()).toEqual(['nothing_new', 'nothing_new'])
    expect(world.webhooks.dump()).toBe(before)
  })

  it('without effect on standing or requirements make no event, and the next event leaves no gap', async () => {
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

  it('are sent to every receiver there is, and to a later receiver only from then on', async () => {
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

  it('that cannot be announced because other workers keep writing fail and come again', async () => {
    const world = testWorld()
    const outbox = outboxOf(world)
    const draft = await drafted(world)
    await put(world, draft, handedIn(draft))
    const last = outbox.changes.at(-1)
    if (last === undefined) throw new Error('Nothing changed')
    const busy = { ...world, webhooks: { ...world.webhooks, announce: async () => 'changed' as const } }
    await expect(announceChange(async () => last.before, last.after, busy)).rejects.toThrow(
      'changed at every attempt',
    )
    expect(await announceChange(async () => last.before, last.after, world)).toBe('told')
  })
})
