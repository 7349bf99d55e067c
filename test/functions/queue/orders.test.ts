import { type DueWork, dueShards } from '#functions/ports/reminder-store'
import { serveQueue } from '#functions/queue/serve-queue'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { withdrawn } from '#test/fixtures/merchants'
import { queueEvent } from '#test/fixtures/queue-event'
import { begun, deliveriesTo, nextMorning, orderOf, put, sweep } from '../jobs/reminder/due'

async function dueWorld(): Promise<TestWorld> {
  const world = testWorld()
  await begun(world)
  world.clock.set(nextMorning)
  return world
}
const everyShard = (work: DueWork, at: string, v = 1) =>
  Array.from({ length: dueShards }, (_, shard) => orderOf(work, shard, at, v))

describe('an order that cannot be parsed goes back to the queue, and nothing is sent', () => {
  const good = { v: 1, work: 'remind', shard: 0, scheduledAt: nextMorning }
  it.each([
    ['of another version', JSON.stringify({ ...good, v: 2 })],
    ['for other work', JSON.stringify({ ...good, work: 'dream' })],
    ['for a shard that is none', JSON.stringify({ ...good, shard: dueShards })],
    ['with more than an order has', JSON.stringify({ ...good, to: 'everyone' })],
    ['of an hour that is none', JSON.stringify({ ...good, scheduledAt: '<aws.scheduler.scheduled-time>' })],
    ['three days and an hour old', JSON.stringify({ ...good, scheduledAt: '2026-11-23T02:29:59.000Z' })],
    ['from two hours ahead', JSON.stringify({ ...good, scheduledAt: '2026-11-26T05:30:00.000Z' })],
    ['that is no JSON', '{"v":1'],
    ['that is empty', ''],
  ])('%s', async (_, body) => {
    const world = await dueWorld()
    const before = world.reminders.dump()
    const { batchItemFailures } = await serveQueue(() => world)(queueEvent(body))
    expect(batchItemFailures).toEqual([{ itemIdentifier: 'm0' }])
    expect(world.reminders.dump()).toBe(before)
    expect(world.messenger.sent).toEqual([])
    expect(world.works).toMatchObject([{ level: 'error', work: 'order' }])
  })
})

it.each([
  ['a little early, as clocks differ', '2026-11-26T03:34:00.000Z'],
  ['a day late', '2026-11-25T03:30:00.000Z'],
])('an order %s is run, for today', async (_, at) => {
  const world = await dueWorld()
  const { batchItemFailures } = await serveQueue(() => world)(queueEvent(...everyShard('remind', at)))
  expect(batchItemFailures).toEqual([])
  expect(world.messenger.sent).toHaveLength(1)
})

it('of several orders only the failed go back', async () => {
  const world = await dueWorld()
  const orders = everyShard('remind', nextMorning)
  const { batchItemFailures } = await serveQueue(() => world)(queueEvent('nonsense', ...orders, '{}'))
  expect(batchItemFailures).toEqual([{ itemIdentifier: 'm0' }, { itemIdentifier: `m${dueShards + 1}` }])
  expect(world.messenger.sent).toHaveLength(1)
})

it('an order that met a failing store goes back, and succeeds the next time', async () => {
  const world = await dueWorld()
  const broken = { ...world.reminders, due: () => Promise.reject(new Error('busy')) }
  const event = queueEvent(...everyShard('remind', nextMorning))
  const { batchItemFailures } = await serveQueue(() => ({ ...world, reminders: broken }))(event)
  expect(batchItemFailures).toHaveLength(dueShards)
  expect((await serveQueue(() => world)(event)).batchItemFailures).toEqual([])
  expect(world.messenger.sent).toHaveLength(1)
})

it('an order delivered twice, one after the other or at once, sends once', async () => {
  const world = await dueWorld()
  const event = queueEvent(...everyShard('remind', nextMorning))
  await Promise.all(Array.from({ length: 5 }, () => serveQueue(() => world)(event)))
  await serveQueue(() => world)(event)
  expect(world.messenger.sent).toHaveLength(1)
})

it('five workers on the same shards send to each of many due merchants once', async () => {
  const world = testWorld()
  const merchants = []
  for (let count = 0; count < 60; count += 1) merchants.push(await begun(world))
  world.clock.set(nextMorning)
  await Promise.all(Array.from({ length: 5 }, () => sweep(world)))
  const openids = world.messenger.sent.map(({ openid }) => openid)
  expect(openids).toHaveLength(60)
  expect(new Set(openids).size).toBe(60)
  for (const merchant of merchants)
    expect(await deliveriesTo(world, merchant)).toEqual([['inbox sent', 'wechat sent']])
})

it('a merchant that cannot be read is parked, and the others go on', async () => {
  const world = testWorld()
  const poison = await begun(world)
  const others = [await begun(world), await begun(world), await begun(world)]
  world.clock.set(nextMorning)
  const load: typeof world.merchants.load = async (id) => {
    if (id === poison.id) throw new Error('the item is not of version 1')
    return world.merchants.load(id)
  }
  const claim: typeof world.reminders.claim = async (claimed) => {
    if (claimed.merchant.id === poison.id) throw new Error('the row is not of version 1')
    return world.reminders.claim(claimed)
  }
  const sick = {
    ...world,
    merchants: { ...world.merchants, load },
    reminders: { ...world.reminders, claim },
  }
  expect(await sweep(sick)).toEqual({ failed: 1, sent: 3 })
  expect(world.works.filter(({ level }) => level === 'error')).toMatchObject([{ merchantId: poison.id }])
  expect(await sweep(sick)).toEqual({})
  world.clock.forward(3600)
  expect(await sweep(sick)).toEqual({ failed: 1 })
  world.clock.forward(3600)
  expect(await sweep(world)).toEqual({ sent: 1 })
  for (const merchant of [poison, ...others])
    expect(await deliveriesTo(world, merchant)).toEqual([['inbox sent', 'wechat sent']])
})

it('one sweep works through more than a page', async () => {
  const world = testWorld()
  for (let count = 0; count < 130; count += 1) {
    const merchant = await begun(world)
    const due = { merchantId: merchant.id, at: (await world.reminders.state(merchant.id))?.remindAt ?? '' }
    expect(await world.reminders.reschedule('remind', due, world.clock.now())).toBe('moved')
  }
  world.clock.set(nextMorning)
  expect(await sweep(world)).toEqual({ sent: 130 })
})

it('the log has the number of each outcome and the age of the oldest work, and nothing of a person', async () => {
  const world = await dueWorld()
  const gone = await begun(world)
  await put(world, gone, withdrawn(gone))
  await sweep(world)
  const busy = world.works.filter(({ outcomes }) => Object.keys(outcomes).length > 0)
  expect(busy).toMatchObject([{ level: 'info', work: 'remind', outcomes: { sent: 1 } }])
  expect(busy[0]?.backlogSeconds).toBeGreaterThan(0)
  expect(JSON.stringify(world.works)).not.toMatch(/openid|1[3-9]\d{9}/)
})
