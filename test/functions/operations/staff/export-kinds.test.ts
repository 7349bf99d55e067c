import { serveQueue } from '#functions/queue/serve-queue'
import { api } from '#shared/contract/api'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { pancakeStall, teaShop, walnutFarm } from '#test/fixtures/people'
import { queueEvent } from '#test/fixtures/queue-event'
import { newKey } from '../../applicant'
import { type Answered, bodyOf, refusal } from '../../ask'
import { forget } from '../../ports/stored'
import { type Reviewer, reviewer } from '../../reviewer'
import { barredShop, openShop, submittedShop } from '../shop'

const begin = (who: Reviewer, body: object): Promise<Answered> =>
  who.ask({ method: 'POST', path: '/v1/staff/exports', headers: { 'idempotency-key': newKey() }, body })
const begun = async (who: Reviewer, body: object): Promise<string> =>
  bodyOf(api.createExport.answer.body, await begin(who, body), 201).exportId
const status = async (who: Reviewer, id: string) =>
  bodyOf(api.getExport.answer.body, await who.ask({ path: `/v1/staff/exports/${id}` }))

async function work(world: TestWorld): Promise<void> {
  const order = { v: 1, work: 'export', shard: 0, scheduledAt: world.clock.now() }
  expect(await serveQueue(() => world)(queueEvent(JSON.stringify(order)))).toEqual({ batchItemFailures: [] })
}

async function fileOf(world: TestWorld, id: string): Promise<string> {
  const file = (await world.exports.job(id))?.file ?? ''
  return Buffer.from((await world.vault.file(file)) ?? []).toString('utf8')
}
const linesOf = async (world: TestWorld, id: string): Promise<readonly string[]> =>
  (await fileOf(world, id)).split('\r\n').slice(1, -1)

const year = { kind: 'regulator', from: '2026-01-01', to: '2026-12-31' }

it('every merchant live in the period is a line with its reasons, and nobody else', async () => {
  const world = testWorld()
  const tea = await openShop(world)
  const stall = await barredShop(world, pancakeStall)
  const farm = await submittedShop(world, walnutFarm)
  expect((await tea.sanction(tea.lin, 'suspend')).status).toBe(201)
  const id = await begun(tea.lin, year)
  await work(world)
  // Suspended is walked twice, and she is written once.
  expect(await status(tea.lin, id)).toMatchObject({ state: 'done', rows: 2 })
  const lines = await linesOf(world, id)
  expect(lines).toHaveLength(2)
  expect(lines.every((line) => line.includes('live_in_period'))).toBe(true)
  const lineOf = (one: string): string => lines.find((line) => line.startsWith(one)) ?? ''
  expect(lineOf(tea.id)).toMatch(/,suspended,.*approved_in_period suspended_in_period$/)
  expect(lineOf(stall.id)).toMatch(/,barred,.*ended_in_period barred_in_period$/)
  expect(lineOf(farm.id)).toBe('')
})

it('a file without days covers the half year before, in which nobody was live yet', async () => {
  const world = testWorld()
  const { lin } = await openShop(world)
  const id = await begun(lin, { kind: 'regulator' })
  const [, half] = [await work(world), await world.exports.job(id)]
  expect(half).toMatchObject({ what: { from: '2026-01-01', to: '2026-06-30' }, state: 'done', rows: 0 })
  expect(await linesOf(world, id)).toEqual([])
})

it('the file for the regulator is limited to the provinces of its requester, and to days in order', async () => {
  const world = testWorld()
  await openShop(world)
  const away = await reviewer(world, { provinces: ['65'] })
  const id = await begun(away, year)
  await work(world)
  expect(await linesOf(world, id)).toEqual([])
  const turned = await begin(away, { ...year, to: '2025-12-31' })
  expect(refusal(turned)).toMatchObject({ status: 422, code: 'body_invalid' })
  expect(turned.text).toContain('dates_inconsistent')
})

it('a merchant barred after it had closed was live until it closed', async () => {
  const world = testWorld()
  const shop = await openShop(world)
  const twice = async (action: 'close' | 'bar'): Promise<void> => {
    const { sanctionId } = bodyOf(
      api.sanctionMerchant.answer.body,
      await shop.sanction(shop.lin, action),
      201,
    )
    bodyOf(
      api.signSanction.answer.body,
      await shop.staffs(shop.wang, `sanctions/${sanctionId}/signature`),
      201,
    )
  }
  await twice('close')
  const closedAt = world.clock.now()
  world.clock.set('2027-01-20T02:00:00.000Z')
  await twice('bar')
  const id = await begun(shop.lin, year)
  await work(world)
  const [line, ...others] = await linesOf(world, id)
  expect(others).toEqual([])
  expect(line).toContain(closedAt)
  expect(line).toMatch(/live_in_period approved_in_period ended_in_period$/)
})

it('a dossier holds everything of one merchant unmasked, with the audit proof, and the audit names its requester', async () => {
  const world = testWorld()
  const shop = await openShop(world)
  const id = await begun(shop.zhao, { kind: 'dossier', merchantId: shop.id })
  const entries = await world.merchants.auditOf(shop.id)
  expect(entries.at(-1)).toMatchObject({ action: 'disclose', actor: 'zhao', after: { exportId: id } })
  await work(world)
  const done = await status(shop.zhao, id)
  expect(done).toMatchObject({ state: 'done', rows: 1 })
  expect(done.url).toContain('.json')
  expect(JSON.parse(await fileOf(world, id))).toMatchObject({
    merchant: { id: shop.id, status: 'active' },
    form: { contact: { phone: teaShop.patch.contact?.phone } },
    audit: entries.map(({ hash }) => ({ hash })),
    proof: { chainHolds: true, coverage: { active: true, covered: true } },
  })
  const once = await reviewer(world, { sub: 'zhao' })
  expect(refusal(await once.ask({ path: `/v1/staff/exports/${id}` }))).toMatchObject({
    code: 'role_required',
  })
})

it('a dossier is refused to a reviewer, for another province, and for an unknown merchant; nothing is written', async () => {
  const world = testWorld()
  const shop = await openShop(world)
  const of = { kind: 'dossier', merchantId: shop.id }
  const before = await world.merchants.auditOf(shop.id)
  expect(refusal(await begin(shop.lin, of))).toMatchObject({ status: 403, code: 'role_required' })
  const away = await reviewer(world, { sub: 'zhao', scope: 'supervisor', provinces: ['65'] })
  expect(refusal(await begin(away, of))).toMatchObject({ status: 404 })
  expect(refusal(await begin(shop.zhao, { ...of, merchantId: 'nobody' }))).toMatchObject({ status: 404 })
  expect(await world.merchants.auditOf(shop.id)).toEqual(before)
  expect(await world.exports.running(10)).toEqual([])
})

it('a dossier of a merchant erased before it was made fails', async () => {
  const world = testWorld()
  const shop = await barredShop(world)
  const id = await begun(shop.zhao, { kind: 'dossier', merchantId: shop.id })
  await forget(world.merchants, shop.id, world.clock.now())
  await work(world)
  expect(await status(shop.zhao, id)).toMatchObject({ state: 'failed', failure: 'not_found', url: null })
})
