import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { ordered, outboxOf, receiverIn, twoEvents } from './outbox'

const minutes = 60

async function opened(merchants: number) {
  const world = testWorld()
  const outbox = outboxOf(world)
  await receiverIn(world)
  for (let count = 0; count < merchants; count += 1) await twoEvents(world, `number ${count}`)
  await outbox.announce()
  return { world, outbox }
}

const triesOf = async (world: TestWorld): Promise<number> => {
  const before = world.webhookSender.tried.length
  await ordered(world, 'deliver')
  return world.webhookSender.tried.length - before
}

it('a receiver that answers 410 is sent nothing more: neither what waits nor what comes', async () => {
  const { world, outbox } = await opened(1)
  world.webhookSender.answer(() => 'gone')
  expect(await ordered(world, 'deliver')).toEqual({ receiver_ended: 1 })
  world.webhookSender.answer(() => 'delivered')
  await twoEvents(world, 'another number')
  await outbox.announce()
  world.clock.forward(24 * 60 * minutes)
  expect(await triesOf(world)).toBe(0)
})

it('a dead receiver is tried with one event every ten minutes, and gets all of them when it is back', async () => {
  const { world } = await opened(20)
  world.webhookSender.answer(() => 'unanswered')
  expect(await triesOf(world)).toBe(20)
  world.clock.forward(61 * minutes)
  expect(await triesOf(world)).toBe(1)
  world.clock.forward(9 * minutes)
  expect(await triesOf(world)).toBe(0)
  world.clock.forward(minutes)
  expect(await triesOf(world)).toBe(1)
  world.webhookSender.answer(() => 'delivered')
  world.clock.forward(11 * minutes)
  expect(await triesOf(world)).toBe(40)
})

it('a receiver that asks for time is left alone until then, with every event', async () => {
  const { world, outbox } = await opened(1)
  const send: typeof world.webhookSender.send = async () => ({
    failure: 'receiver_failed',
    waitSeconds: 1800,
  })
  await ordered({ ...world, webhookSender: { ...world.webhookSender, send } }, 'deliver')
  await twoEvents(world, 'another number')
  await outbox.announce()
  world.clock.forward(29 * minutes)
  expect(await triesOf(world)).toBe(0)
  world.clock.forward(minutes)
  expect(await triesOf(world)).toBe(4)
})
