import { api } from '#shared/contract/api'
import { testWorld } from '#test/doubles/test-world'
import { type Person, pancakeStall, teaShop, walnutFarm } from '#test/fixtures/people'
import { type Applicant, applicant } from '../../applicant'
import { bodyOf, refusal } from '../../ask'
import { barredShop, fresh, openShop } from '../shop'

const licence = teaShop.patch.licences?.[0]
if (licence === undefined) throw new Error('The tea shop has a licence')

const bringing = (patch: Person['patch'], from: Person = pancakeStall): Person => ({
  ...from,
  patch: { ...from.patch, ...patch },
})

const stallLicences = pancakeStall.patch.licences ?? []
const asEnterprise = bringing(
  { ...teaShop.patch, fullName: '新名有限公司', licences: [{ ...licence, number: 'JY24403050000022' }] },
  teaShop,
)

async function expectBarred(she: Applicant, world: ReturnType<typeof testWorld>): Promise<void> {
  const ready = await she.ready()
  const before = world.merchants.dump()
  const answered = await she.submit(ready)
  expect(refusal(answered)).toEqual({ status: 409, code: 'entity_barred', faults: [] })
  expect(answered.text).not.toMatch(/registration|licence|idNumber|person|JY|9144/)
  expect(world.merchants.dump()).toBe(before)
}

describe('a barred person cannot come back', () => {
  it.each([
    ['with the same registration number', asEnterprise],
    [
      'with the same licence',
      bringing({ licences: stallLicences.map((one) => ({ ...one, number: licence.number })) }),
    ],
  ])('%s: refused, naming no key, and nothing is written', async (_, person) => {
    const world = testWorld()
    await barredShop(world)
    await expectBarred(await applicant(world, person, 'somebody else'), world)
  })

  it('as the same person at WeChat', async () => {
    const world = testWorld()
    await barredShop(world)
    await expectBarred(await applicant(world, pancakeStall, teaShop.name), world)
  })

  it('with the same ID number', async () => {
    const world = testWorld()
    await barredShop(world, walnutFarm)
    await expectBarred(await applicant(world, walnutFarm, 'somebody else'), world)
  })

  it('by a change of an approved shop that brings the licence along', async () => {
    const world = testWorld()
    await barredShop(world)
    const shop = await openShop(world, pancakeStall)
    const licences = stallLicences.map((one) => ({ ...one, number: licence.number }))
    const changed = await shop.she.fill(await fresh(shop), { licences })
    const before = world.merchants.dump()
    expect(refusal(await shop.she.submit(changed))).toEqual({
      status: 409,
      code: 'entity_barred',
      faults: [],
    })
    expect(world.merchants.dump()).toBe(before)
  })
})

it.each([
  ['legal_representative', { legalRepresentative: teaShop.patch.legalRepresentative }],
  ['phone', { contact: { name: '陈阿兰', phone: '13800138000' } }],
] as const)('a seller who shares only the %s is accepted, and staff are warned', async (warning, patch) => {
  const world = testWorld()
  const { lin } = await barredShop(world)
  const she = await applicant(world, bringing(patch))
  const { id } = bodyOf(api.submitMerchant.answer.body, await she.submit(await she.ready()))
  expect((await lin.file(id)).resembles).toEqual([warning])
})

it('a seller who shares nothing with a barred merchant is accepted without a warning', async () => {
  const world = testWorld()
  const { lin } = await barredShop(world)
  const she = await applicant(world, pancakeStall)
  const { id } = bodyOf(api.submitMerchant.answer.body, await she.submit(await she.ready()))
  expect((await lin.file(id)).resembles).toEqual([])
})
