import { api } from '#shared/contract/api'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { noodleBrand, teaShop } from '#test/fixtures/people'
import { type Applicant, applicant } from '../../applicant'
import { type Answered, bodyOf, refusal } from '../../ask'
import { reviewer } from '../../reviewer'
import { expectInvariants } from '../invariants'

const other = String(noodleBrand.patch.registrationNumber)

let world: TestWorld
let she: Applicant
let id: string
beforeEach(async () => {
  world = testWorld()
  she = await applicant(world, teaShop)
  id = (await she.submitted()).id
  const lin = await reviewer(world)
  await lin.claim(id)
  const faults = { faults: ['document_number_mismatch'] }
  const rejected = { 'subject.registration_number': faults, 'licence.business': faults }
  bodyOf(api.decideMerchant.answer.body, await lin.decide(id, 'request_changes', rejected))
})

async function correct(registrationNumber: string | null): Promise<Answered> {
  const { version } = await she.read(id)
  const headers = { 'if-match': `"${version}"` }
  return she.ask({ method: 'PATCH', path: `/v1/merchants/${id}`, headers, body: { registrationNumber } })
}

it('a rejected number is corrected: the old one is free, the new one held', async () => {
  bodyOf(api.updateMerchant.answer.body, await correct(other))
  await expectInvariants(world)
  expect(await world.merchants.holderOf('9144030071526726XG')).toBeNull()
  expect((await world.merchants.holderOf(other))?.id).toBe(id)
})

it('a number held by another merchant is refused as at submission, and nothing is written', async () => {
  await (await applicant(world, noodleBrand)).submitted()
  const before = world.merchants.dump()
  expect(refusal(await correct(other))).toMatchObject({
    status: 409,
    code: 'registration_number_taken',
    faults: [],
  })
  expect(world.merchants.dump()).toBe(before)
})

it('a cleared number is free', async () => {
  bodyOf(api.updateMerchant.answer.body, await correct(null))
  await expectInvariants(world)
  expect(await world.merchants.holderOf('9144030071526726XG')).toBeNull()
})
