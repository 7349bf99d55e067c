import type { SendResult } from '#functions/ports/messenger'
import type { World } from '#functions/ports/world'
import { testWorld } from '#test/doubles/test-world'
import { handedIn } from '#test/fixtures/merchants'
import { balanceOf, begun, deliveriesTo, nextMorning, put, sweep } from './due'

async function dueWorld(consents = 2) {
  const world = testWorld()
  const merchant = await begun(world, { consents })
  world.clock.set(nextMorning)
  return { world, merchant }
}
const remindAt = async (world: World, id: string) => (await world.reminders.state(id))?.remindAt ?? null
const dayAfterNext = /^2026-11-28T0[12]:/

it('a draft left alone for a day is reminded once, and next on the third day', async () => {
  const { world, merchant } = await dueWorld()
  expect(await sweep(world)).toEqual({ sent: 1 })
  expect(await sweep(world)).toEqual({})
  expect(world.messenger.sent).toMatchObject([{ openid: `openid-of-${merchant.owner}`, template: 'todo' }])
  expect(world.messenger.sent[0]?.page).toMatch(/^pages\//)
  expect(await balanceOf(world, merchant)).toBe(1)
  expect(await remindAt(world, merchant.id)).toMatch(dayAfterNext)
})

it('a seller without a consent gets the reminder in her inbox alone', async () => {
  const { world, merchant } = await dueWorld(0)
  expect(await sweep(world)).toEqual({ inbox_only: 1 })
  expect(world.messenger.sent).toEqual([])
  expect(await deliveriesTo(world, merchant)).toEqual([['inbox sent']])
  expect(await remindAt(world, merchant.id)).toMatch(dayAfterNext)
})

it('a seller whose consent was used by another message gets the reminder in her inbox alone', async () => {
  const { world, merchant } = await dueWorld(1)
  const claim: typeof world.reminders.claim = async (claimed) => {
    const outcome = await world.reminders.claim(claimed)
    await world.reminders.emptyConsents(merchant.owner, 'todo', world.clock.now(), null)
    return outcome
  }
  expect(await sweep({ ...world, reminders: { ...world.reminders, claim } })).toEqual({ inbox_only: 1 })
  expect(await balanceOf(world, merchant)).toBe(0)
})

describe('an answer of WeChat', () => {
  const quota: SendResult = { outcome: 'quota', until: '2026-11-26T16:05:00.000Z' }
  it.each<[string, SendResult, string, string, number]>([
    ['nothing clear: it counts as sent', { outcome: 'unknown' }, 'unknown', 'wechat unknown', 1],
    [
      'that she does not want it: none is left',
      { outcome: 'no_consent' },
      'no_consent',
      'wechat no_consent',
      0,
    ],
    ['that it does not know her', { outcome: 'unreachable' }, 'unreachable', 'wechat unreachable', 2],
    [
      'that the message is wrong',
      { outcome: 'refused', errcode: 47003, concerns: 'message' },
      'refused',
      'wechat refused',
      2,
    ],
    [
      'that we are wrong',
      { outcome: 'refused', errcode: 40037, concerns: 'everything' },
      'refused',
      'wechat refused',
      2,
    ],
    ['that the day’s quota is used up', quota, 'held', 'wechat held', 2],
  ])('says %s', async (_, result, outcome, delivery, left) => {
    const { world, merchant } = await dueWorld()
    world.messenger.fail(result)
    expect(await sweep(world)).toEqual({ [outcome]: 1 })
    expect(await deliveriesTo(world, merchant)).toEqual([['inbox sent', delivery]])
    expect(await balanceOf(world, merchant)).toBe(left)
    for (let sweeps = 0; sweeps < 5; sweeps += 1) {
      world.clock.forward(900)
      expect(await sweep(world)).toEqual({})
    }
    expect(await remindAt(world, merchant.id)).toMatch(dayAfterNext)
  })

  it('refuses with a number, which is in the log as an error', async () => {
    const { world, merchant } = await dueWorld()
    world.messenger.fail({ outcome: 'refused', errcode: 40037, concerns: 'everything' })
    await sweep(world)
    expect(world.works).toContainEqual(
      expect.objectContaining({
        level: 'error',
        merchantId: merchant.id,
        failure: ['WeChat refused a message with errcode 40037'],
      }),
    )
  })

  it('says busy: the message is tried again in a quarter of an hour, with one consent', async () => {
    const { world, merchant } = await dueWorld(1)
    world.messenger.fail({ outcome: 'not_sent', reason: 'busy' }, { outcome: 'not_sent', reason: 'busy' })
    for (let times = 0; times < 2; times += 1) {
      expect(await sweep(world)).toEqual({ held: 1 })
      expect(await balanceOf(world, merchant)).toBe(1)
      world.clock.forward(600)
      expect(await sweep(world)).toEqual({})
      world.clock.forward(300)
    }
    expect(await sweep(world)).toEqual({ sent: 1 })
    expect(await deliveriesTo(world, merchant)).toEqual([['inbox sent', 'wechat sent']])
    expect(await balanceOf(world, merchant)).toBe(0)
    expect(await remindAt(world, merchant.id)).toMatch(dayAfterNext)
  })

  it('says busy, and she cures it before the next try: nothing is sent', async () => {
    const { world, merchant } = await dueWorld()
    world.messenger.fail({ outcome: 'not_sent', reason: 'busy' })
    await sweep(world)
    await put(world, merchant, handedIn(merchant))
    world.clock.forward(900)
    expect(await sweep(world)).toEqual({})
    expect(world.messenger.sent).toEqual([])
    expect(await balanceOf(world, merchant)).toBe(2)
  })

  it('says busy until the evening: the day is given up, and the next day has its own reminder', async () => {
    const { world, merchant } = await dueWorld()
    world.clock.set('2026-11-26T11:50:00.000Z')
    world.messenger.fail({ outcome: 'not_sent', reason: 'busy' })
    expect(await sweep(world)).toEqual({ held: 1 })
    expect(await deliveriesTo(world, merchant)).toEqual([['inbox sent', 'wechat held']])
    expect(await remindAt(world, merchant.id)).toMatch(dayAfterNext)
  })

  it('says busy on the day after a missed one: the missed reminder is tried again', async () => {
    const { world, merchant } = await dueWorld()
    world.clock.set('2026-11-27T03:00:00.000Z')
    world.messenger.fail({ outcome: 'not_sent', reason: 'busy' })
    expect(await sweep(world)).toEqual({ held: 1 })
    world.clock.forward(900)
    expect(await sweep(world)).toEqual({ sent: 1 })
    expect(await deliveriesTo(world, merchant)).toEqual([['inbox sent', 'wechat sent']])
  })
})

describe('no reminder is sent outside 09:00 to 20:00 in Shanghai', () => {
  it.each([
    ['2026-11-27T00:59:59.999Z', 'outside_hours'],
    ['2026-11-27T01:00:00.000Z', 'sent'],
    ['2026-11-27T11:59:59.999Z', 'sent'],
    ['2026-11-27T12:00:00.000Z', 'outside_hours'],
    ['2026-11-27T15:59:59.999Z', 'outside_hours'],
    ['2026-11-27T16:00:00.000Z', 'outside_hours'],
  ])('%s: %s', async (instant, outcome) => {
    const { world } = await dueWorld()
    world.clock.set(instant)
    expect(await sweep(world)).toEqual({ [outcome]: 1 })
    expect(world.messenger.sent).toHaveLength(outcome === 'sent' ? 1 : 0)
  })
})

it('missed days are followed by one message, not by one for each day', async () => {
  const { world, merchant } = await dueWorld()
  world.clock.set('2026-11-29T03:30:00.000Z')
  expect(await sweep(world)).toEqual({ sent: 1 })
  expect(await sweep(world)).toEqual({})
  expect(await remindAt(world, merchant.id)).toMatch(/^2026-12-02T0[12]:/)
})

it('a merchant that could not be read for days is reminded of what came due meanwhile', async () => {
  const { world } = await dueWorld()
  await sweep(world)
  const unread = () => Promise.reject(new Error('the item is not of version 1'))
  const sick = {
    ...world,
    merchants: { ...world.merchants, load: unread },
    reminders: { ...world.reminders, claim: unread },
  }
  for (const day of ['2026-11-28', '2026-11-29']) {
    world.clock.set(`${day}T03:30:00.000Z`)
    expect(await sweep(sick)).toEqual({ failed: 1 })
  }
  world.clock.set('2026-11-30T03:30:00.000Z')
  expect(await sweep(world)).toEqual({ sent: 1 })
})
