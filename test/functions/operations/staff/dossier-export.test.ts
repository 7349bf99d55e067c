import { testWorld } from '#test/doubles/test-world'
import { teaShop } from '#test/fixtures/people'
import { refusal } from '../../ask'
import { forget } from '../../ports/stored'
import { reviewer } from '../../reviewer'
import { barredShop, openShop } from '../shop'
import { begin, begun, fileOf, status, work } from './exporting'

it('a dossier holds everything of one merchant unmasked, with the audit proof, and the audit names its requester', async () => {
  const world = testWorld()
  const shop = await openShop(world)
  const { exportId: id } = await begun(shop.zhao, { kind: 'dossier', merchantId: shop.id })
  const entries = await world.merchants.auditOf(shop.id)
  expect(entries.at(-1)).toMatchObject({ action: 'disclose', actor: 'zhao', after: { exportId: id } })
  await work(world)
  const done = await status(shop.zhao, id)
  expect(done).toMatchObject({ state: 'done', rows: 1 })
  expect(done.url).toContain('.json')
  expect(JSON.parse((await fileOf(world, id)).toString('utf8'))).toMatchObject({
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
  const { exportId: id } = await begun(shop.zhao, { kind: 'dossier', merchantId: shop.id })
  await forget(world.merchants, shop.id, world.clock.now())
  await work(world)
  expect(await status(shop.zhao, id)).toMatchObject({ state: 'failed', failure: 'not_found', url: null })
})
