import { mostRows } from '#functions/jobs/export/export-shard'
import { api } from '#shared/contract/api'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { openWorkbook } from '#test/fixtures/open-workbook'
import { pancakeStall, teaShop, walnutFarm } from '#test/fixtures/people'
import { applicant, newKey } from '../../applicant'
import { bodyOf, refusal } from '../../ask'
import { reviewer } from '../../reviewer'
import { begin, begun, fileOf, status, work } from './exporting'

const listed = (query: object) => ({ kind: 'merchants', query, format: 'csv' })
const textOf = async (world: TestWorld, id: string): Promise<string> =>
  (await fileOf(world, id)).toString('utf8')

async function three(world: TestWorld): Promise<void> {
  for (const person of [teaShop, pancakeStall, walnutFarm]) await (await applicant(world, person)).submitted()
}

it('an export becomes a file of the list, masked, for its requester', async () => {
  const world = testWorld()
  await three(world)
  const lin = await reviewer(world)
  const { exportId: id } = await begun(lin, listed({ status: 'submitted' }))
  expect(await status(lin, id)).toMatchObject({ state: 'running', rows: 0, url: null, expiresAt: null })
  await work(world)
  const done = await status(lin, id)
  expect(done).toMatchObject({ exportId: id, state: 'done', failure: null, rows: 3 })
  expect(done.url).toContain(`exports/${id}/`)
  const text = await textOf(world, id)
  expect(text.startsWith('\uFEFFid,fullName,registrationNumber,')).toBe(true)
  expect(text.split('\r\n')).toHaveLength(5)
  expect(text).toContain(teaShop.patch.fullName)
  expect(text).not.toContain(walnutFarm.patch.fullName)
  expect(await world.exports.job(id)).toMatchObject({
    by: 'lin',
    what: { kind: 'merchants', query: { status: 'submitted' } },
  })
  const wang = await reviewer(world, { sub: 'wang' })
  expect(refusal(await wang.ask({ path: `/v1/staff/exports/${id}` }))).toMatchObject({ status: 404 })
})

it('an export is a workbook where nothing else is asked, with the same cells as CSV, each to the letter', async () => {
  const world = testWorld()
  await three(world)
  const lin = await reviewer(world)
  const { exportId: csv } = await begun(lin, listed({ status: 'submitted' }))
  const body = { kind: 'merchants', query: { status: 'submitted' } }
  const { exportId, password } = await begun(lin, body)
  expect(password).toBeNull()
  await work(world)
  expect((await status(lin, exportId)).url).toContain('.xlsx')
  const [sheet, ...others] = openWorkbook(await fileOf(world, exportId))
  expect(others).toEqual([])
  const [head, ...rows] = sheet?.rows ?? []
  expect(head).toContain('状态开始（北京时间）')
  const lines = (await textOf(world, csv)).split('\r\n').slice(1, -1)
  expect(rows.map((cells) => cells.join(','))).toEqual(
    lines.map((line) => line.replace(',submitted,', ',已提交，等待审核,')),
  )
})

it('an export is limited to the provinces of its requester, and the same request begins one export', async () => {
  const world = testWorld()
  await three(world)
  const one = await reviewer(world, { provinces: [teaShop.patch.province ?? ''] })
  const key = newKey()
  const { text } = await begin(one, listed({ status: 'submitted' }), key)
  expect((await begin(one, listed({ status: 'submitted' }), key)).text).toBe(text)
  const [id = '', ...others] = await world.exports.running(10)
  expect(others).toEqual([])
  await work(world)
  const page = bodyOf(
    api.staffListMerchants.answer.body,
    await one.ask({ path: '/v1/staff/merchants', query: 'status=submitted' }),
  )
  expect((await status(one, id)).rows).toBe(page.items.length)
})

it('a query refused by the list is refused, and an empty list is a file with a header', async () => {
  const world = testWorld()
  const lin = await reviewer(world)
  expect(refusal(await begin(lin, listed({ bucket: 'overdue' })))).toMatchObject({ code: 'query_too_wide' })
  expect(refusal(await begin(lin, listed({ limit: 5 })))).toMatchObject({ status: 422, code: 'body_invalid' })
  const { exportId: id } = await begun(lin, listed({ status: 'active' }))
  await work(world)
  expect((await textOf(world, id)).split('\r\n')).toHaveLength(2)
})

it('a file can be downloaded for a day', async () => {
  const world = testWorld()
  const lin = await reviewer(world)
  const { exportId: id } = await begun(lin, listed({ status: 'active' }))
  await work(world)
  world.clock.set(world.clock.after(24 * 60 * 60))
  expect(await status(lin, id)).toMatchObject({ state: 'done', url: null })
})

it('an export of too many lines, or one not done within a day, fails and says why', async () => {
  const world = testWorld()
  await three(world)
  const lin = await reviewer(world)
  const { exportId: many } = await begun(lin, listed({ status: 'submitted' }))
  const job = await world.exports.job(many)
  if (job === null) throw new Error('It was not begun')
  await world.exports.advance({ ...job, rows: mostRows - 2, step: 1 })
  await work(world)
  expect(await status(lin, many)).toMatchObject({ state: 'failed', failure: 'too_many_rows', url: null })
  const { exportId: late } = await begun(lin, listed({ status: 'submitted' }))
  const broken = { ...world, vault: { ...world.vault, keepFile: () => Promise.reject(new Error('Away')) } }
  await work(broken, 1)
  expect(await status(lin, late)).toMatchObject({ state: 'running' })
  world.clock.set(world.clock.after(24 * 60 * 60))
  await work(world)
  expect(await status(lin, late)).toMatchObject({ state: 'failed', failure: 'took_too_long' })
})

it('one of two workers at one export goes on', async () => {
  const world = testWorld()
  await three(world)
  const lin = await reviewer(world)
  const { exportId: id } = await begun(lin, listed({ status: 'submitted' }))
  await Promise.all([work(world), work(world)])
  expect(await status(lin, id)).toMatchObject({ state: 'done', rows: 3 })
  expect((await textOf(world, id)).split('\r\n')).toHaveLength(5)
})
