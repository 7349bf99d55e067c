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
  it('leaves a message nobody knows of: it counts as sent, once the lease is over, and is not sent again', async () => {
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

  it('after it was sent: the same', async () => {
    const { world } = await dueWorld()
    const dying = withStore(world, { record: never })
    expect(await Promise.race([sweep(dying), killed()])).toBe('killed')
    world.clock.forward(61)
    expect(await sweep(world)).toEqual({ unknown: 1 })
    expect(world.messenger.sent).toHaveLength(1)
  })

  it('before even her inbox has the message: nothing left, so it is told again, once', async () => {
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

  it('is found on the next day, and that day’s own reminder still comes', async () => {
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

  it('and whose merchant was cured meanwhile does not hinder what comes later', async () => {
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

describe('a worker held up between its claim and the sending', () => {
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

  it('until after eight in the evening sends nothing', async () => {
    const { world } = await dueWorld()
    world.clock.set('2026-11-26T11:59:50.000Z')
    expect(await sweep(heldUp(world, () => world.clock.forward(20)))).toEqual({ held: 1 })
    expect(world.messenger.sent).toEqual([])
  })

  it('until another has written its lease off sends nothing and writes nothing', async () => {
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

describe('a merchant that changes while its message is on its way', () => {
  const during = (world: TestWorld, act: () => Promise<unknown>): World => ({
    ...world,
    messenger: {
      send: async (message) => {
        await act()
        return world.messenger.send(message)
      },
    },
  })

  it('to nothing that is due is due no more', async () => {
    const { world, merchant } = await dueWorld()
    expect(await sweep(during(world, () => put(world, merchant, withdrawn(merchant))))).toEqual({ sent: 1 })
    expect(await world.reminders.state(merchant.id)).toMatchObject({ remindAt: null, sending: null })
  })

  it('is due when the change says', async () => {
    const { world, merchant } = await dueWorld()
    expect(await sweep(during(world, () => put(world, merchant, { ...merchant })))).toEqual({ sent: 1 })
    expect((await world.reminders.state(merchant.id))?.remindAt?.slice(0, 10)).toBe('2026-11-27')
  })

  it('between the last look and the record too', async () => {
    const { world, merchant } = await dueWorld()
    let changed = false
    const record: ReminderStore['record'] = async (...told) => {
      if (!changed) await put(world, merchant, { ...merchant })
      changed = true
      return world.reminders.record(...told)
    }
    expect(await sweep(withStore(world, { record }))).toEqual({ sent: 1 })
    expect((await world.reminders.state(merchant.id))?.remindAt?.slice(0, 10)).toBe('2026-11-27')
  })
})
