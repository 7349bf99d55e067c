import type { Merchant } from '#functions/domain/merchant/merchant'
import { announceChange } from '#functions/jobs/webhook/announce-change'
import type { Delivery } from '#functions/ports/webhook-sender'
import type { World } from '#functions/ports/world'
import { testWorld } from '#test/doubles/test-world'
import { handedIn } from '#test/fixtures/merchants'
import { type Dice, mulberry32 } from '#test/simulation/mulberry32'
import { put } from '../reminder/due'
import { drafted, eventsOf, ordered, outboxOf, receiverIn } from './outbox'

const steps = 120
const unanswered = { failure: 'unanswered', waitSeconds: 0 } as const
const urls = ['https://one.example/', 'https://two.example/'] as const

/** What receivers took, and every rule that was broken by it. */
function receivers() {
  const taken = new Map<string, number[]>()
  const bodies = new Map<string, string>()
  const broken: string[] = []
  const take = ({ url, eventId, body }: Delivery): void => {
    const [event] = eventsOf([{ body }])
    if (event === undefined) return
    const { merchantId, sequence } = event.data
    const had = taken.get(`${url} ${merchantId}`) ?? []
    taken.set(`${url} ${merchantId}`, [...had, sequence])
    for (let before = 1; before < sequence; before += 1)
      if (!had.includes(before)) broken.push(`${sequence} of ${merchantId} came before ${before}`)
    if ((bodies.get(eventId) ?? body) !== body) broken.push(`${eventId} has two bodies`)
    bodies.set(eventId, body)
  }
  return { taken, broken, take }
}

/** The same world in which any write and any try may fail, before or after it was done. */
function faulty(world: World, dice: Dice, take: (delivery: Delivery) => void): World {
  const fault = async <T>(work: () => Promise<T>): Promise<T> => {
    if (dice.chance(0.1)) throw new Error('Ended before the write')
    const done = await work()
    if (dice.chance(0.1)) throw new Error('Ended after the write')
    return done
  }
  const { webhooks } = world
  return {
    ...world,
    webhooks: {
      ...webhooks,
      announce: (announcement) => fault(() => webhooks.announce(announcement)),
      writeLane: (lane, given) => fault(() => webhooks.writeLane(lane, given)),
      eventBody: (id, sequence) => fault(() => webhooks.eventBody(id, sequence)),
    },
    webhookSender: {
      ...world.webhookSender,
      send: (delivery) =>
        fault(async () => {
          if (dice.chance(0.4)) return unanswered
          take(delivery)
          // It was taken, and the answer was lost.
          return dice.chance(0.2) ? unanswered : 'delivered'
        }),
    },
  }
}

const claimed = (merchant: Merchant): Merchant => ({
  ...handedIn(merchant),
  status: 'in_review',
  reviewer: 'lin',
})

async function scene(seed: number, spoil: (world: World) => World = (world) => world) {
  const dice = mulberry32(seed)
  const world = testWorld()
  const outbox = outboxOf(world)
  const receiving = receivers()
  const bad = spoil(faulty(world, dice, receiving.take))
  for (const url of urls) await receiverIn(world, url)
  const merchants: Merchant[] = []
  let read = 0
  // The stream brings every change, and after a failure it comes again from where it failed, or from further back.
  const stream = async (within: World): Promise<void> => {
    if (dice.chance(0.1)) read = dice.below(read + 1)
    for (; read < outbox.changes.length; read += 1) {
      const change = outbox.changes[read]
      if (change !== undefined) await announceChange(async () => change.before, change.after, within)
    }
  }
  for (let step = 0; step < steps; step += 1) {
    const at = dice.below(4)
    const merchant = merchants[at]
    if (merchant === undefined) {
      const draft = await drafted(world, `number ${merchants.length}`)
      merchants.push(await put(world, draft, handedIn(draft)))
    } else if (dice.chance(0.5)) {
      const next = merchant.status === 'submitted' ? claimed(merchant) : handedIn(merchant)
      merchants[at] = await put(world, merchant, next)
    }
    await stream(bad).catch(() => undefined)
    await Promise.all(Array.from({ length: 1 + dice.below(2) }, () => ordered(bad, 'deliver')))
    world.clock.forward(dice.below(20) * 60)
  }
  await stream(world)
  world.webhookSender.answer((delivery) => {
    receiving.take(delivery)
    return 'delivered'
  })
  for (let hours = 0; hours < 13; hours += 1) {
    world.clock.forward(60 * 60)
    await ordered(world, 'deliver')
  }
  return { world, merchants, ...receiving }
}

type Scene = Awaited<ReturnType<typeof scene>>

/** What of the events a receiver did not get. */
async function missing({ world, merchants, taken }: Scene): Promise<readonly string[]> {
  const found = await Promise.all(
    merchants.map(async ({ id }) => {
      const count = (await world.webhooks.receiverState(id))?.sequence ?? 0
      const all = Array.from({ length: count }, (_, index) => index + 1)
      return urls.flatMap((url) =>
        all.filter((sequence) => !taken.get(`${url} ${id}`)?.includes(sequence)).map((one) => `${id} ${one}`),
      )
    }),
  )
  return found.flat()
}

it.each([1, 2, 3, 4, 5, 6])(
  'under any failures every event arrives, in order for each merchant (seed %i)',
  async (seed) => {
    const done = await scene(seed)
    expect(done.broken).toEqual([])
    expect(await missing(done)).toEqual([])
    expect([...done.taken.values()].flat().length).toBeGreaterThan(100)
    for (const { id } of await done.world.webhooks.webhooks())
      expect((await done.world.webhooks.undelivered(id, null, 10)).items).toEqual([])
  },
)

it('a sender that takes a failure for a success is detected', async () => {
  const careless = (world: World): World => {
    const send: typeof world.webhookSender.send = async (delivery) => {
      await world.webhookSender.send(delivery)
      return 'delivered'
    }
    return { ...world, webhookSender: { ...world.webhookSender, send } }
  }
  expect(await missing(await scene(1, careless))).not.toEqual([])
})

it('a worker that sends the newest event first is detected', async () => {
  const hasty = (world: World): World => {
    const lane: typeof world.webhooks.lane = async (webhookId, merchantId) => {
      const held = await world.webhooks.lane(webhookId, merchantId)
      return held === null ? null : { ...held, waiting: [...held.waiting].reverse() }
    }
    return { ...world, webhooks: { ...world.webhooks, lane } }
  }
  expect((await scene(1, hasty)).broken).not.toEqual([])
})
