import { dueShards } from '#functions/ports/reminder-store'
import type { World } from '#functions/ports/world'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { handedIn } from '#test/fixtures/merchants'
import { balanceOf, begun, deliveriesTo, nextMorning, put, sweep } from '../reminder/due'

async function dueWorld() {
  const world = testWorld()
  const merchant = await begun(world, { consents: 2 })
  world.clock.set(nextMorning)
  return { world, merchant }
}

describe('a change between index and claim', () => {
  const meanwhile = (world: TestWorld, act: () => Promise<unknown>): World => ({
    ...world,
    reminders: {
      ...world.reminders,
      claim: async (claim) => {
        await act()
        return world.reminders.claim(claim)
      },
    },
  })

  it('that cures the merchant stops the message', async () => {
    const { world, merchant } = await dueWorld()
    expect(await sweep(meanwhile(world, () => put(world, merchant, handedIn(merchant))))).toEqual({
      not_due: 1,
    })
    expect(await deliveriesTo(world, merchant)).toEqual([])
    expect(await balanceOf(world, merchant)).toBe(2)
    expect(await sweep(world)).toEqual({})
  })

  it('that alters the message sends it as altered', async () => {
    const { world, merchant } = await dueWorld()
    const without = { ...merchant, papers: merchant.papers.slice(1) }
    let times = 0
    const once = async () => {
      times += 1
      if (times === 1) await put(world, merchant, without, merchant.updatedAt)
    }
    expect(await sweep(meanwhile(world, once))).toEqual({ sent: 1 })
    expect((await world.reminders.inbox(merchant.owner, 9)).map(({ items }) => items)).toEqual([
      ['licence.business'],
    ])
  })

  it('without effect on the message does not stop it', async () => {
    const { world, merchant } = await dueWorld()
    const staff = () => put(world, merchant, { ...merchant, contested: true }, merchant.updatedAt)
    expect(await sweep(meanwhile(world, staff))).toEqual({ sent: 1 })
  })
})

it('when WeChat says that none of our messages can pass, the rest waits until one can', async () => {
  const world = testWorld()
  const ids: string[] = []
  for (let count = 0; count < 3 * dueShards; count += 1) ids.push((await begun(world)).id)
  const shards = new Set(ids.map((id) => Number.parseInt(id.slice(-2), 16) % dueShards)).size
  world.clock.set(nextMorning)
  const wrong = { outcome: 'refused', errcode: 40037, concerns: 'everything' } as const
  world.messenger.fail(...Array.from({ length: shards }, () => wrong))
  expect(await sweep(world)).toEqual({ refused: shards })
  expect(await sweep(world)).toEqual({ sent: ids.length - shards })
})
