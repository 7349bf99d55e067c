import { api } from '#shared/contract/api'
import { problem } from '#shared/contract/problem'
import { testWorld } from '#test/doubles/test-world'
import { teaShop } from '#test/fixtures/people'
import { applicant, newKey } from '../../applicant'
import { type Answered, bodyOf, refusal } from '../../ask'
import { openShop, type Shop, submittedShop } from '../shop'

const body = api.requestData.answer.body
const ask = (shop: Pick<Shop, 'hers'>, kind: string): Promise<Answered> =>
  shop.hers('data-requests', { kind })
const hold = (shop: Shop, on: boolean): Promise<Answered> =>
  shop.staffs(shop.zhao, 'legal-hold', { hold: on, reason: 'A case in court' })

it('a seller gets a copy of everything she entered and did, and nothing is written', async () => {
  const world = testWorld()
  const shop = await openShop(world)
  const before = world.merchants.dump()
  const copy = bodyOf(body, await ask(shop, 'export'))
  expect(world.merchants.dump()).toBe(before)
  if (copy.kind !== 'export') throw new Error('It is no copy')
  expect(copy.merchant).toEqual(await shop.she.read(shop.id))
  expect(copy.messageConsents).toEqual({ todo: 0, expiry: 0, result: 0 })
  expect(copy.changes.map(({ action }) => action)).toEqual(['submit'])
  expect(copy.changes[0]?.after).toMatchObject({ contact: teaShop.patch.contact })
  expect(JSON.stringify(copy)).not.toContain('"lin"')
})

it('a trading shop cannot be erased: the law and the day are named', async () => {
  const world = testWorld()
  const shop = await openShop(world)
  const before = world.merchants.dump()
  const answered = await ask(shop, 'erase')
  expect(refusal(answered)).toEqual({ status: 409, code: 'retention_required', faults: ['retention /kind'] })
  const [fault] = problem.parse(answered.json).faults
  expect(fault?.message).toContain('网络交易监督管理办法')
  expect(fault?.message).toContain('2029-11-25')
  expect(world.merchants.dump()).toBe(before)
})

it('a draft never handed in is erased at once with its photos, and no longer counts', async () => {
  const world = testWorld()
  const she = await applicant(world, teaShop)
  for (let count = 0; count < 4; count += 1) {
    const { id } = await she.ready()
    expect(world.vault.names().kept).toHaveLength(2)
    const path = `/v1/merchants/${id}/data-requests`
    const erase = () =>
      she.ask({ method: 'POST', path, headers: { 'idempotency-key': newKey() }, body: { kind: 'erase' } })
    expect(bodyOf(body, await erase()).kind).toBe('erase')
    expect(refusal(await erase())).toMatchObject({ status: 404, code: 'not_found' })
    expect(world.vault.names()).toEqual({ sent: [], kept: [] })
    expect((await she.ask({ path: `/v1/merchants/${id}` })).status).toBe(404)
  }
})

it('a withdrawn application is kept for three years, longer under legal hold, and then erased', async () => {
  const world = testWorld()
  const shop = await submittedShop(world)
  await shop.hers('withdrawal', {}, await shop.version())
  expect(refusal(await ask(shop, 'erase'))).toMatchObject({ faults: ['retention /kind'] })
  expect((await hold(shop, true)).status).toBe(200)
  world.clock.set('2029-11-25T16:00:00.000Z')
  expect(refusal(await ask(shop, 'erase'))).toMatchObject({ faults: ['legal_hold /kind'] })
  expect((await hold(shop, false)).status).toBe(200)
  expect(bodyOf(body, await ask(shop, 'erase')).kind).toBe('erase')
  const audit = await shop.lin.ask({ path: `/v1/staff/merchants/${shop.id}/audit` })
  const { items, verified } = bodyOf(api.staffGetAudit.answer.body, audit)
  expect(verified).toBe(true)
  expect(items.at(-1)).toMatchObject({ action: 'erase', role: 'seller', before: null, after: {} })
})

it('an erasure stopped in the middle can be requested again', async () => {
  const world = testWorld()
  const she = await applicant(world, teaShop)
  const { id } = await she.ready()
  const forget = async () => {
    throw new Error('The store is away')
  }
  const broken = await applicant({ ...world, merchants: { ...world.merchants, forget } }, teaShop)
  const path = `/v1/merchants/${id}/data-requests`
  const asking = { method: 'POST', path, body: { kind: 'erase' } } as const
  const headers = () => ({ headers: { 'idempotency-key': newKey() } })
  expect((await broken.ask({ ...asking, ...headers() })).status).toBe(503)
  expect((await she.ask({ ...asking, ...headers() })).status).toBe(200)
  expect(await world.merchants.load(id)).toBeNull()
})
