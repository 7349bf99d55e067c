import { testWorld } from '#test/doubles/test-world'
import { teaShop } from '#test/fixtures/people'
import { applicant } from '../../applicant'
import { refusal } from '../../ask'
import { appealedShop, submittedShop } from '../shop'

it('lifting a refusal while another merchant holds the number is refused', async () => {
  const world = testWorld()
  const shop = await appealedShop(world)
  await submittedShop(world, undefined, 'another')
  const before = world.merchants.dump()
  expect(
    refusal(await shop.staffs(shop.wang, 'appeal-decision', { outcome: 'upheld', reason: 'It is good' })),
  ).toMatchObject({
    status: 409,
    code: 'registration_number_taken',
  })
  expect(world.merchants.dump()).toBe(before)
})

it('reading a contested draft as staff is recorded', async () => {
  const world = testWorld()
  const other = await submittedShop(world)
  const second = await applicant(world, teaShop, 'the true owner')
  expect(refusal(await second.submit(await second.ready())).code).toBe('registration_number_taken')
  const draft = world.merchants.contents().merchants.find(({ status }) => status === 'draft')
  const id = draft?.id ?? ''
  const asked = await other.lin.ask({
    method: 'POST',
    path: `/v1/staff/merchants/${id}/disclosures`,
    headers: { 'idempotency-key': 'disclose' },
    body: { reason: 'Whose number is it?', fields: ['contact'] },
  })
  expect(asked.status).toBe(200)
  expect(await world.merchants.auditOf(id)).toMatchObject([{ action: 'disclose', actor: 'lin' }])
})
