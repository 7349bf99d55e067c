import type { Merchant } from '#functions/domain/merchant/merchant'
import type { ReminderStore } from '#functions/ports/reminder-store'
import type { World } from '#functions/ports/world'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { handedIn, withdrawn } from '#test/fixtures/merchants'
import { balanceOf, begun, deliveriesTo, nextMorning, put, sweep } from './due'

async function dueWorld(): Promise<{ readonly world: TestWorld; readonly merchant: Merchant }> {
  const world = testWorld()
  const merchant = await begun(world)
  world.clock.set(nextMorning)
  return { world, merchant }
}
const withStore = (world: TestWorld, reminders: Partial<ReminderStore>): World => ({
  ...world,
  reminders: { ...world.reminders, ...reminders },
})
const never = () => new Promise<never>(() => undefined)
const killed = (): Promise<'killed'> => new Promise((resolve) => setImmediate(() => resolve('killed')))

describe('a worker that ends after its claim', () => {
  it('before sending leaves a message counted as sent, which is not sent again after the lease', async () => {
    const { world, merchant } = await dueWorld()
    const dying = { ...world, messenger: { send: never } }
    expect(await Promise.race([sweep(dying), killed()])).toBe('killed')
    world.clock.forward(30)
    expect(await sweep(world)).toEqual({ leased: 1 })
    world.clock.forward(31)
    expect(await sweep(world)).toEqual({ unknown: 1 })
    expect(await sweep(world)).toEqual({})
    expect(world.messenger.sent).toEqual([])
    expect(await deliveriesTo(world, merchant)).toEqual([['inbox sent', 'wechat unknown']])
    expect(await balanceOf(world, merchant)).toBe(0)
    expect((await world.reminders.state(merchant.id))?.remindAt?.slice(0, 10)).toBe('2026-11-28')
  })

  it('and after sending leaves a message counted as sent', async () => {
    const { world } = await dueWorld()
    const dying = withStore(world, { record: never })
    expect(await Promise.race([sweep(dying), killed()])).toBe('killed')
    world.clock.forward(61)
    expect(await sweep(world)).toEqual({ unknown: 1 })
    expect(world.messenger.sent).toHaveLength(1)
  })

  it('and before the inbox has the message leaves nothing, so the message is sent once, later', async () => {
    const { world, merchant } = await dueWorld()
    expect(await Promise.race([sweep(withStore(world, { takeConsent: never })), killed()])).toBe('killed')
    world.clock.forward(61)
    const unwritten = withStore(world, { message: async () => null })
    expect(await sweep(unwritten)).toEqual({ held: 1 })
    expect(await sweep(unwritten)).toEqual({ sent: 1 })
    expect(await sweep(world)).toEqual({})
    expect(await deliveriesTo(world, merchant)).toEqual([['inbox sent', 'wechat sent']])
    expect(await balanceOf(world, merchant)).toBe(0)
  })

  it('late in the evening is noticed on the next day, whose own reminder still comes', async () => {
    const world = testWorld()
    const merchant = await begun(world, { consents: 3 })
    world.clock.set('2026-11-27T11:59:30.000Z')
    expect(await Promise.race([sweep({ ...world, messenger: { send: never } }), killed()])).toBe('killed')
    world.clock.set('2026-11-28T03:30:00.000Z')
    expect(await sweep(world)).toEqual({ unknown: 1 })
    expect(await sweep(world)).toEqual({ sent: 1 })
    expect(await deliveriesTo(world, merchant)).toEqual([
      ['inbox sent', 'wechat sent'],
      ['inbox sent', 'wechat unknown'],
    ])
  })

  it('does not hinder a later reminder of a merchant cured meanwhile', async () => {
    const { world, merchant } = await dueWorld()
    expect(await Promise.race([sweep({ ...world, messenger: { send: never } }), killed()])).toBe('killed')
    const sent = await put(world, merchant, handedIn(merchant))
    world.clock.forward(3600)
    expect(await sweep(world)).toEqual({})
    const { submittedAt: _submittedAt, ...known } = handedIn(sent)
    await put(world, sent, { ...known, status: 'draft' })
    world.clock.set('2026-11-27T03:30:00.000Z')
    expect(await sweep(world)).toEqual({ unknown: 1 })
    expect(await sweep(world)).toEqual({ inbox_only: 1 })
  })
})

describe('a worker delayed between claim and sending', () => {
  const heldUp = (world: TestWorld, until: () => void): World =>
    withStore(world, {
      claim: async (claim) => {
        const outcome = await world.reminders.claim(claim)
        until()
        return outcome
      },
    })

  it('for ten minutes sends nothing, and the consent is kept', async () => {
    const { world, merchant } = await dueWorld()
    expect(await sweep(heldUp(world, () => world.clock.forward(600)))).toEqual({ held: 1 })
    expect(world.messenger.sent).toEqual([])
    expect(await balanceOf(world, merchant)).toBe(1)
  })

  it('until after 20:00 sends nothing', async () => {
    const { world } = await dueWorld()
    world.clock.set('2026-11-26T11:59:50.000Z')
    expect(await sweep(heldUp(world, () => world.clock.forward(20)))).toEqual({ held: 1 })
    expect(world.messenger.sent).toEqual([])
  })

  it('until another worker has closed its lease sends nothing and writes nothing', async () => {
    const { world, merchant } = await dueWorld()
    const send: typeof world.messenger.send = async (message) => {
      world.clock.forward(61)
      expect(await sweep(world)).toEqual({ unknown: 1 })
      return world.messenger.send(message)
    }
    expect(await sweep({ ...world, messenger: { send } })).toEqual({ changed: 1 })
    expect(await deliveriesTo(world, merchant)).toEqual([['inbox sent', 'wechat unknown']])
    expect(world.messenger.sent).toEqual([])
  })
})

describe('a merchant that changes while its message is being sent', () => {
  const during = (world: TestWorld, act: () => Promise<unknown>): World => ({
    ...world,
    messenger: {
      send: async (message) => {
        await act()
        return world.messenger.send(message)
      },
    },
  })

  it('is no longer due when nothing is due after the change', async () => {
    const { world, merchant } = await dueWorld()
    expect(await sweep(during(world, () => put(world, merchant, withdrawn(merchant))))).toEqual({ sent: 1 })
    expect(await world.reminders.state(merchant.id)).toMatchObject({ remindAt: null, sending: null })
  })

  it('is due at the time that follows from the change', async () => {
    const { world, merchant } = await dueWorld()
    expect(await sweep(during(world, () => put(world, merchant, { ...merchant })))).toEqual({ sent: 1 })
    expect((await world.reminders.state(merchant.id))?.remindAt?.slice(0, 10)).toBe('2026-11-27')
  })

  it('between the last check and the record is due at that time too', async () => {
    const { world, merchant } = await dueWorld()
    let changed = false
    const record: ReminderStore['record'] = async (...given) => {
      if (!changed) await put(world, merchant, { ...merchant })
      changed = true
      return world.reminders.record(...given)
    }
    expect(await sweep(withStore(world, { record }))).toEqual({ sent: 1 })
    expect((await world.reminders.state(merchant.id))?.remindAt?.slice(0, 10)).toBe('2026-11-27')
  })
})
