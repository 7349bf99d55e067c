import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { handedIn } from '#test/fixtures/merchants'
import { approvedOn, draftSince, ending } from '../../domain/reminder/reminded'
import { put } from '../reminder/due'
import { eventsOf, ordered, outboxOf, receiverIn } from './outbox'

const day = '2026-11-25'

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

describe('a change by the clock alone', () => {
  it('is announced by the next run of the schedule: restricted, though that is never stored', async () => {
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
        changed: [{ code: 'licence.food_operation', status: 'expired' }],
      },
    })
    expect(events.map(({ data }) => data.sequence)).toEqual(events.map((_, index) => index + 1))
  })

  it('waits while a change of the merchant is written and not yet announced', async () => {
    const world = testWorld()
    const { outbox, merchant } = await approved(world)
    world.clock.set('2026-12-20T16:02:00.000Z')
    await put(world, merchant, { ...merchant, contested: true }, '2026-12-20T15:00:00.000Z')
    expect(await ordered(world, 'announce')).toEqual({ changed: 1 })
    expect(await outbox.announce()).toEqual(['nothing_new'])
    expect(await ordered(world, 'announce')).toEqual({ told: 1 })
  })

  it('is announced together with a change that the stream never delivered', async () => {
    const world = testWorld()
    const { merchant } = await approved(world)
    world.clock.set('2026-12-20T16:02:00.000Z')
    await put(world, merchant, { ...merchant, contested: true }, '2026-12-20T15:00:00.000Z')
    world.clock.set('2026-12-21T15:02:00.000Z')
    expect(await ordered(world, 'announce')).toEqual({ told: 1 })
    expect(await world.webhooks.receiverState(merchant.id)).toMatchObject({
      version: merchant.version + 1,
      report: { status: 'restricted' },
    })
  })

  it('of an erased merchant is not looked for again', async () => {
    const world = testWorld()
    await approved(world)
    world.clock.set('2026-12-20T16:02:00.000Z')
    const merchants = { ...world.merchants, load: async () => null }
    expect(await ordered({ ...world, merchants }, 'announce')).toEqual({ gone: 1 })
    expect(await ordered(world, 'announce')).toEqual({})
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
    expect((await world.webhooks.receiverState(other.merchant.id))?.report.status).toBe('restricted')
    expect(await ordered(world, 'announce')).toEqual({})
    world.clock.forward(3600)
    expect(await ordered(world, 'announce')).toEqual({ told: 1 })
  })
})
