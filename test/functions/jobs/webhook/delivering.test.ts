import type { Merchant } from '#functions/domain/merchant/merchant'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { ordered, outboxOf, receiverIn, sequencesOf, twoEvents } from './outbox'

const minutes = 60

const down = (world: TestWorld): void => world.webhookSender.answer(() => 'unanswered')
const up = (world: TestWorld): void => world.webhookSender.answer(() => 'delivered')

/** The clock goes on by minutes, an order each, as the schedule gives them. */
async function passing(world: TestWorld, count: number, each: (minute: number) => Promise<void>) {
  for (let minute = 0; minute < count; minute += 1) {
    await each(minute)
    await ordered(world, 'deliver')
    world.clock.forward(minutes)
  }
}

describe('a receiver that is down for an hour while merchants change', () => {
  it('gets every event once it is back, in order for each merchant, none lost and none twice', async () => {
    const world = testWorld()
    const outbox = outboxOf(world)
    await receiverIn(world)
    const merchants: Merchant[] = []
    down(world)
    await passing(world, 60, async (minute) => {
      if (minute % 2 === 0) merchants.push(await twoEvents(world, `number ${minute}`))
      await outbox.announce()
    })
    const failures = world.webhookSender.tried.length
    up(world)
    await passing(world, 31, async () => undefined)
    const had = world.webhookSender.tried.slice(failures)
    expect(had).toHaveLength(60)
    for (const { id } of merchants) expect(sequencesOf(had, id)).toEqual([1, 2])
    expect(await ordered(world, 'deliver')).toEqual({})
  })

  it('is tried with the first event of a merchant alone, ever less often, with the same bytes', async () => {
    const world = testWorld()
    const outbox = outboxOf(world)
    await receiverIn(world)
    down(world)
    const { id } = await twoEvents(world)
    await outbox.announce()
    await passing(world, 60, async () => undefined)
    const { tried } = world.webhookSender
    expect(sequencesOf(tried, id)).toEqual([1, 1, 1, 1, 1, 1])
    expect(new Set(tried.map(({ body }) => body)).size).toBe(1)
    expect(new Set(tried.map(({ eventId }) => eventId)).size).toBe(1)
  })

  it('holds up no other receiver', async () => {
    const world = testWorld()
    const outbox = outboxOf(world)
    await receiverIn(world, 'https://down.example/')
    await receiverIn(world, 'https://up.example/')
    world.webhookSender.answer(({ url }) => (url.includes('down') ? 'unanswered' : 'delivered'))
    await twoEvents(world)
    await outbox.announce()
    expect(await ordered(world, 'deliver')).toEqual({ delivered: 2, delivery_failed: 1 })
  })
})

it('a receiver that never ends its answers holds up no other, as each has its own connections', async () => {
  const world = testWorld()
  const outbox = outboxOf(world)
  await receiverIn(world, 'https://slow.example/')
  await receiverIn(world, 'https://quick.example/')
  const quick: string[] = []
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const send: typeof world.webhookSender.send = async (delivery) => {
    if (delivery.url.includes('slow')) {
      await held
      return { failure: 'unanswered', waitSeconds: 0 }
    }
    quick.push(delivery.eventId)
    if (quick.length === 40) release()
    return 'delivered'
  }
  for (let count = 0; count < 20; count += 1) await twoEvents(world, `number ${count}`)
  await outbox.announce()
  const slow = { ...world, webhookSender: { ...world.webhookSender, send } }
  expect(await ordered(slow, 'deliver')).toEqual({ delivered: 40, delivery_failed: 20 })
})

describe('an event that is not accepted for three days', () => {
  it.each(['redirected', 'refused', 'receiver_failed', 'address_refused'] as const)(
    'is given up (%s), then the next is tried',
    async (failure) => {
      const world = testWorld()
      const outbox = outboxOf(world)
      const { id: webhookId } = await receiverIn(world)
      world.webhookSender.answer(() => failure)
      const { id } = await twoEvents(world)
      await outbox.announce()
      for (let hours = 0; hours <= 73; hours += 1) {
        await ordered(world, 'deliver')
        world.clock.forward(60 * minutes)
      }
      world.clock.forward(12 * 60 * minutes)
      await ordered(world, 'deliver')
      world.clock.forward(10 * minutes)
      await ordered(world, 'deliver')
      const { items } = await world.webhooks.undelivered(webhookId, null, 10)
      expect(items).toMatchObject([
        { merchantId: id, sequence: 1, failure },
        { merchantId: id, sequence: 2, failure, attempts: 1 },
      ])
      expect(await ordered(world, 'deliver')).toEqual({})
    },
  )
})
