import { rotated, secretOf } from '#functions/domain/webhook/secrets'
import { testWorld } from '#test/doubles/test-world'
import { handedIn, withdrawn } from '#test/fixtures/merchants'
import { put } from '../reminder/due'
import { drafted, eventsOf, ordered, outboxOf, receiverIn, sequencesOf, twoEvents } from './outbox'

const minutes = 60
const threeDays = 3 * 24 * 60 * minutes

it('a worker that ends in the middle of a try leaves the event to another worker, after its lease', async () => {
  const world = testWorld()
  const outbox = outboxOf(world)
  await receiverIn(world)
  await twoEvents(world)
  await outbox.announce()
  const send: typeof world.webhookSender.send = async () => {
    throw new Error('The worker ends')
  }
  const dying = { ...world, webhookSender: { ...world.webhookSender, send } }
  expect(await ordered(dying, 'deliver')).toEqual({ failed: 1 })
  expect(await ordered(world, 'deliver')).toEqual({})
  world.clock.forward(minutes)
  expect(await ordered(world, 'deliver')).toEqual({ delivered: 2 })
})

it('a result that comes after the lease does not overwrite the result of another worker', async () => {
  const world = testWorld()
  const outbox = outboxOf(world)
  await receiverIn(world)
  await twoEvents(world)
  await outbox.announce()
  let first = true
  const send: typeof world.webhookSender.send = async (delivery) => {
    if (first) {
      first = false
      world.clock.forward(2 * minutes)
      await ordered(world, 'deliver')
      return { failure: 'unanswered', waitSeconds: 0 }
    }
    return world.webhookSender.send(delivery)
  }
  const late = { ...world, webhookSender: { ...world.webhookSender, send } }
  expect(await ordered(late, 'deliver')).toEqual({ changed: 1 })
  expect(eventsOf(world.webhookSender.tried).map(({ data }) => data.sequence)).toEqual([1, 2])
  expect(await ordered(world, 'deliver')).toEqual({})
})

it('an event that arrives during a delivery is sent after it', async () => {
  const world = testWorld()
  const outbox = outboxOf(world)
  await receiverIn(world)
  const draft = await drafted(world, 'a number')
  const sent = await put(world, draft, handedIn(draft))
  await outbox.announce()
  world.webhookSender.answer(() => 'delivered')
  let joined = false
  const send: typeof world.webhookSender.send = async (delivery) => {
    if (!joined) {
      joined = true
      await put(world, sent, withdrawn(sent))
      await outbox.announce()
    }
    return world.webhookSender.send(delivery)
  }
  const joining = { ...world, webhookSender: { ...world.webhookSender, send } }
  expect(await ordered(joining, 'deliver')).toEqual({ delivered: 2 })
  expect(sequencesOf(world.webhookSender.tried, draft.id)).toEqual([1, 2])
})

it('one of many simultaneous workers sends', async () => {
  const world = testWorld()
  const outbox = outboxOf(world)
  await receiverIn(world)
  await twoEvents(world)
  await outbox.announce()
  await Promise.all(Array.from({ length: 5 }, () => ordered(world, 'deliver')))
  expect(world.webhookSender.tried).toHaveLength(2)
})

it('events waiting for a removed receiver are sent to nobody', async () => {
  const world = testWorld()
  const outbox = outboxOf(world)
  const { id } = await receiverIn(world)
  await twoEvents(world)
  await outbox.announce()
  await world.webhooks.removeWebhook(id)
  expect(await ordered(world, 'deliver')).toEqual({})
  world.clock.forward(threeDays)
  expect(world.webhookSender.tried).toEqual([])
})

it('an event of an erased merchant is skipped', async () => {
  const world = testWorld()
  const outbox = outboxOf(world)
  await receiverIn(world)
  await twoEvents(world)
  await outbox.announce()
  const eventBody: typeof world.webhooks.eventBody = async (id, sequence) =>
    sequence === 1 ? null : world.webhooks.eventBody(id, sequence)
  const forgetful = { ...world, webhooks: { ...world.webhooks, eventBody } }
  expect(await ordered(forgetful, 'deliver')).toEqual({ forgotten: 1, delivered: 1 })
})

it('a delivery is signed with both secrets for a day after a change, then with the new one', async () => {
  const world = testWorld()
  const outbox = outboxOf(world)
  const webhook = await receiverIn(world)
  const now = world.clock.now()
  const next = rotated(webhook, now, world.clock.after)
  if (next === null) throw new Error('Ten secrets are in use')
  await world.webhooks.changeWebhook(next, 1, now, null)
  await twoEvents(world, 'one')
  await outbox.announce()
  await ordered(world, 'deliver')
  world.clock.forward(24 * 60 * minutes)
  await twoEvents(world, 'another')
  await outbox.announce()
  await ordered(world, 'deliver')
  const [older, newer] = [1, 2].map((version) => secretOf(webhook, version, world.webhookHash))
  expect(world.webhookSender.tried.map(({ secrets }) => secrets)).toEqual([
    [newer, older],
    [newer, older],
    [newer],
    [newer],
  ])
})
