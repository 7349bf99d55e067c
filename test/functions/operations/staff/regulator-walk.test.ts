import { newJob } from '#functions/domain/export/job'
import type { Active, Merchant } from '#functions/domain/merchant/merchant'
import { exportShard } from '#functions/jobs/export/export-shard'
import type { MerchantStore } from '#functions/ports/merchant-store'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { changeOf, day } from '#test/fixtures/merchants'
import { live } from '../../domain/live'

const many = 100
// A store may give fewer than it is asked for: so a small crowd takes many pages.
const mostAtOnce = 8
const idOf = (number: number): string => `m-${String(number).padStart(3, '0')}`

async function put(world: TestWorld, before: Merchant | null, after: Merchant): Promise<Merchant> {
  const change = changeOf(before, after, before === null ? day : '2026-11-25T03:00:00.000Z')
  expect(await world.merchants.commit(change, null)).toBe('committed')
  return change.after
}

const suspended = (shop: Active): Merchant => ({
  ...shop,
  status: 'suspended',
  suspendedBy: 'lin',
  reportOpenedAt: day,
})

async function filled(world: TestWorld): Promise<void> {
  const shop = live()
  for (let number = 0; number < many; number += 1) {
    const fields = { ...shop.fields, registrationNumber: `91440300MA5${String(number).padStart(7, '0')}` }
    await put(world, null, { ...shop, id: idOf(number), owner: `p-${number}`, fields })
  }
}

async function suspend(world: TestWorld, id: string): Promise<void> {
  const shop = await world.merchants.load(id)
  if (shop?.status === 'active') await put(world, shop, suspended(shop))
}

it('an export in several parts writes every merchant once, also one suspended meanwhile', async () => {
  const world = testWorld()
  await filled(world)
  world.clock.set('2026-11-25T03:00:00.000Z')
  const find: MerchantStore['find'] = async (lookup, after, limit) => {
    const page = await world.merchants.find(lookup, after, Math.min(limit, mostAtOnce))
    // One that was met already, and one that was not.
    if (
      lookup.by === 'status' &&
      lookup.status === 'active' &&
      page.listings[0]?.merchant.id === idOf(3 * mostAtOnce)
    )
      for (const number of [10, 90]) await suspend(world, idOf(number))
    return page
  }
  const what = { kind: 'regulator', from: '2026-07-01', to: '2026-12-31' } as const
  const job = newJob({ id: 'e', by: 'lin', provinces: null, what, createdAt: world.clock.now() })
  await world.exports.begin(job, null)
  const reading = { ...world, merchants: { ...world.merchants, find } }
  const { outcomes } = await exportShard(reading)
  expect([...outcomes]).toEqual([['done', 1]])
  const done = await world.exports.job('e')
  expect(done).toMatchObject({ state: 'done', rows: many })
  expect(done?.parts.length).toBeGreaterThan(1)
  const text = Buffer.from((await world.vault.file(done?.file ?? '')) ?? []).toString('utf8')
  const ids = text
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.slice(0, line.indexOf(',')))
  expect([...ids].sort()).toEqual(Array.from({ length: many }, (_, number) => idOf(number)))
  expect(text).toMatch(/m-090,.*,suspended,/)
  expect(text).toMatch(/m-010,.*,active,/)
})
