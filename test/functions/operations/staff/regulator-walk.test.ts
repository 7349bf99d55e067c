import { exportPassword } from '#functions/domain/export/export-password'
import { newJob } from '#functions/domain/export/job'
import type { Active, Merchant } from '#functions/domain/merchant/merchant'
import { exportShard } from '#functions/jobs/export/export-shard'
import type { MerchantStore } from '#functions/ports/merchant-store'
import { checkCharacter } from '#shared/numbers/check/mod-31-3'
import { checkCharacter as organisationCheck } from '#shared/numbers/organisation-code'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { changeOf, day } from '#test/fixtures/merchants'
import { openZip } from '#test/fixtures/open-zip'
import { live } from '../../domain/live'

const many = 100
// A store may give fewer than it is asked for: so a small crowd takes many pages.
const mostAtOnce = 8
const idOf = (number: number): string => `m-${String(number).padStart(3, '0')}`

/** A credit code with right check characters: what is right takes less judging than what is wrong. */
function codeOf(number: number): string {
  const body = `MA5${String(number).padStart(5, '0')}`
  const code = `91440300${body}${organisationCheck(body)}`
  return `${code}${checkCharacter(code)}`
}

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
    const fields = { ...shop.fields, registrationNumber: codeOf(number) }
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
  const period = { from: '2026-07-01', to: '2026-12-31' }
  const what = { kind: 'regulator', reason: 'half-year report', format: 'csv', ...period } as const
  const about = { id: 'e', by: 'zhao', provinces: null, language: 'en', what } as const
  const job = newJob({ ...about, createdAt: world.clock.now() })
  await world.exports.begin(job, null)
  const reading = { ...world, merchants: { ...world.merchants, find } }
  const { outcomes } = await exportShard(reading)
  expect([...outcomes]).toEqual([['done', 1]])
  const done = await world.exports.job('e')
  expect(done).toMatchObject({ state: 'done', rows: many })
  expect(done?.parts.length).toBeGreaterThan(1)
  const file = Buffer.from((await world.vault.file(done?.file ?? '')) ?? [])
  const lines = openZip(file, exportPassword('e', world.digest.keyed))
    .get('registered.csv')
    ?.bytes.toString('utf8')
    .split('\r\n')
    .slice(1, -1)
  const statusOf = new Map(
    (lines ?? []).map((line) => [line.split(',').at(-1), /,(active|suspended),/.exec(line)?.[1]]),
  )
  expect(lines).toHaveLength(many)
  expect([...statusOf.keys()].sort()).toEqual(Array.from({ length: many }, (_, number) => idOf(number)))
  expect([statusOf.get('m-090'), statusOf.get('m-010')]).toEqual(['suspended', 'active'])
})
