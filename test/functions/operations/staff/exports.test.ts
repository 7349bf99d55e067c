import { mostRows } from '#functions/jobs/export/export-shard'
import { serveQueue } from '#functions/queue/serve-queue'
import { api } from '#shared/contract/api'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { pancakeStall, teaShop, walnutFarm } from '#test/fixtures/people'
import { queueEvent } from '#test/fixtures/queue-event'
import { applicant, newKey } from '../../applicant'
import { type Answered, bodyOf, refusal } from '../../ask'
import { type Reviewer, reviewer } from '../../reviewer'

const statusBody = api.getExport.answer.body

const begin = (who: Reviewer, query: object, key = newKey()): Promise<Answered> =>
  who.ask({
    method: 'POST',
    path: '/v1/staff/exports',
    headers: { 'idempotency-key': key },
    body: { kind: 'merchants', query },
  })
const begun = async (who: Reviewer, query: object): Promise<string> =>
  bodyOf(api.createExport.answer.body, await begin(who, query), 201).exportId
const status = async (who: Reviewer, id: string) =>
  bodyOf(statusBody, await who.ask({ path: `/v1/staff/exports/${id}` }))

async function work(world: TestWorld, failures = 0): Promise<void> {
  const order = { v: 1, work: 'export', shard: 0, scheduledAt: world.clock.now() }
  const { batchItemFailures } = await serveQueue(() => world)(queueEvent(JSON.stringify(order)))
  expect(batchItemFailures).toHaveLength(failures)
}

async function fileOf(world: TestWorld, id: string): Promise<string> {
  const file = (await world.exports.job(id))?.file ?? ''
  return Buffer.from((await world.vault.file(file)) ?? []).toString('utf8')
}

async function three(world: TestWorld): Promise<void> {
  for (const person of [teaShop, pancakeStall, walnutFarm]) await (await applicant(world, person)).submitted()
}

it('an export becomes a file of the list, masked, for its requester', async () => {
  const world = testWorld()
  await three(world)
  const lin = await reviewer(world)
  const id = await begun(lin, { status: 'submitted' })
  expect(await status(lin, id)).toMatchObject({ state: 'running', rows: 0, url: null, expiresAt: null })
  await work(world)
  const done = await status(lin, id)
  expect(done).toMatchObject({ exportId: id, state: 'done', failure: null, rows: 3 })
  expect(done.url).toContain(`exports/${id}/`)
  const text = await fileOf(world, id)
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

it('an export is limited to the provinces of its requester, and the same request begins one export', async () => {
  const world = testWorld()
  await three(world)
  const one = await reviewer(world, { provinces: [teaShop.patch.province ?? ''] })
  const key = newKey()
  const { text } = await begin(one, { status: 'submitted' }, key)
  expect((await begin(one, { status: 'submitted' }, key)).text).toBe(text)
  const [id = '', ...others] = await world.exports.running(10)
  expect(others).toEqual([])
  await work(world)
  const listed = bodyOf(
    api.staffListMerchants.answer.body,
    await one.ask({ path: '/v1/staff/merchants', query: 'status=submitted' }),
  )
  expect((await status(one, id)).rows).toBe(listed.items.length)
})

it('a query refused by the list is refused, and an empty list is a file with a header', async () => {
  const world = testWorld()
  const lin = await reviewer(world)
  expect(refusal(await begin(lin, { bucket: 'overdue' }))).toMatchObject({ code: 'query_too_wide' })
  expect(refusal(await begin(lin, { limit: 5 }))).toMatchObject({ status: 422, code: 'body_invalid' })
  const id = await begun(lin, { status: 'active' })
  await work(world)
  expect((await fileOf(world, id)).split('\r\n')).toHaveLength(2)
})

it('a file can be downloaded for a day', async () => {
  const world = testWorld()
  const lin = await reviewer(world)
  const id = await begun(lin, { status: 'active' })
  await work(world)
  world.clock.set(world.clock.after(24 * 60 * 60))
  expect(await status(lin, id)).toMatchObject({ state: 'done', url: null })
})

it('an export of too many lines, or one not done within a day, fails and says why', async () => {
  const world = testWorld()
  await three(world)
  const lin = await reviewer(world)
  const many = await begun(lin, { status: 'submitted' })
  const job = await world.exports.job(many)
  if (job === null) throw new Error('It was not begun')
  await world.exports.advance({ ...job, rows: mostRows - 2, step: 1 })
  await work(world)
  expect(await status(lin, many)).toMatchObject({ state: 'failed', failure: 'too_many_rows', url: null })
  const late = await begun(lin, { status: 'submitted' })
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
  const id = await begun(lin, { status: 'submitted' })
  await Promise.all([work(world), work(world)])
  expect(await status(lin, id)).toMatchObject({ state: 'done', rows: 3 })
  expect((await fileOf(world, id)).split('\r\n')).toHaveLength(5)
})
