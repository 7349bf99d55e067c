import { dueShards } from '#functions/ports/reminder-store'
import { changeOf } from '#test/fixtures/merchants'
import { countUnits, type Units } from '../counted-units'
import { draftBegun, storedWorld, sweepShards } from '../stored-world'
import { tableName } from '../template-table'
import { testTable } from '../test-table'

const table = testTable()
const begins = '2026-11-25T02:00:00.000Z'
const nextMorning = '2026-11-26T03:30:00.000Z'
const count = 160

async function swept(now: string) {
  const client = table.another()
  const units = countUnits(client)
  const world = storedWorld(client, tableName)
  world.clock.set(now)
  units.take()
  return { outcomes: await sweepShards(world), units: units.take() }
}
const each = ({ write, read }: Units, among: number): Units => ({
  write: write / among,
  read: read / among,
})
const fill = async (consents: number, now = begins) => {
  const world = storedWorld(table.client(), tableName)
  for (let made = 0; made < count; made += 1) await draftBegun(world, now, { consents, papers: made % 3 })
}

it('an empty shard costs half a read unit, and so does one with nobody due', async () => {
  expect((await swept(nextMorning)).units).toEqual({ write: 0, read: 0.5 * dueShards })
  await fill(0, '2026-12-25T02:00:00.000Z')
  expect((await swept(nextMorning)).units).toEqual({ write: 0, read: 0.5 * dueShards })
})

it('a reminder that WeChat carries costs at most 8 write units and half a read unit', async () => {
  await fill(2)
  const { outcomes, units } = await swept(nextMorning)
  expect(outcomes).toEqual({ sent: count })
  expect(each(units, count).write).toBeLessThanOrEqual(8)
  expect(each(units, count).read).toBeLessThanOrEqual(0.5)
})

it('the next reminder of the same merchants costs as little', async () => {
  const { outcomes, units } = await swept('2026-11-28T03:30:00.000Z')
  expect(outcomes).toEqual({ sent: count })
  expect(each(units, count).write).toBeLessThanOrEqual(8)
  expect(each(units, count).read).toBeLessThanOrEqual(0.5)
})

it('a reminder for the inbox alone costs no more', async () => {
  const { outcomes, units } = await swept('2026-12-02T03:30:00.000Z')
  expect(outcomes).toEqual({ inbox_only: count })
  expect(each(units, count).write).toBeLessThanOrEqual(8)
  expect(each(units, count).read).toBeLessThanOrEqual(0.5)
})

it('a save of a draft without effect on the due date writes the head alone, in one unit', async () => {
  const client = table.another()
  const units = countUnits(client)
  const world = storedWorld(client, tableName)
  const draft = await draftBegun(world, begins)
  expect(await world.merchants.load(draft.id)).toMatchObject({ version: 1 })
  units.take()
  const change = changeOf(draft, { ...draft, fields: { ...draft.fields, address: '深圳市南山区科技园2号' } })
  expect(await world.merchants.commit(change, null)).toBe('committed')
  expect(units.take()).toEqual({ write: 1, read: 0 })
})
