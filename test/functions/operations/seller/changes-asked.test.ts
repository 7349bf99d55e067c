import { api } from '#shared/contract/api'
import type { Merchant } from '#shared/contract/merchant'
import { type TestWorld, testWorld } from '#test/doubles/test-world'
import { teaShop } from '#test/fixtures/people'
import { tinyJpeg } from '#test/fixtures/photos'
import { type Applicant, applicant, newKey } from '../../applicant'
import { type Answered, bodyOf, refusal } from '../../ask'
import { type Reviewer, reviewer } from '../../reviewer'

const photo = {
  faults: ['image_blurred'],
  comment: '请重拍，四角要清楚',
  note: 'looks like a photo of a screen',
}
const licence = 'licence.food_operation'

let world: TestWorld
let she: Applicant
let lin: Reviewer
let asked: Merchant
beforeEach(async () => {
  world = testWorld()
  she = await applicant(world, teaShop)
  lin = await reviewer(world)
  const { id } = await she.submitted()
  await lin.claim(id)
  const rejected = { 'licence.business': photo, [licence]: { faults: ['document_scope'] } }
  bodyOf(api.decideMerchant.answer.body, await lin.decide(id, 'request_changes', rejected))
  asked = await she.read(id)
})

const requirement = (merchant: Merchant, code: string) =>
  merchant.requirements.find((one) => one.code === code)
const patch = (merchant: Merchant, body: object): Promise<Answered> =>
  she.ask({
    method: 'PATCH',
    path: `/v1/merchants/${merchant.id}`,
    headers: { 'if-match': `"${merchant.version}"` },
    body,
  })
const slot = (kind: string): Promise<Answered> =>
  she.ask({
    method: 'POST',
    path: `/v1/merchants/${asked.id}/documents`,
    headers: { 'idempotency-key': newKey() },
    body: {
      kind,
      contentType: 'image/jpeg',
      bytes: tinyJpeg().length,
      sha256: world.digest.plain(tinyJpeg()),
    },
  })

it('a seller reads what to correct and the comment, and never the note', async () => {
  expect(asked).toMatchObject({
    status: 'action_required',
    nextAction: { code: 'correct', awaiting: 'seller' },
  })
  expect(requirement(asked, 'licence.business')).toMatchObject({ status: 'rejected', comment: photo.comment })
  expect(requirement(asked, 'licence.business')?.faults.map(({ code }) => code)).toContain('image_blurred')
  expect(requirement(asked, 'contact.phone')).toMatchObject({ status: 'accepted' })
  expect(JSON.stringify(asked)).not.toContain(photo.note)
})

it.each([
  ['the name of the contact', { contact: { name: '别人' } }],
  ['the address', { address: '深圳市2号' }],
  ['the goods', { goods: ['alcohol'] }],
  ['the kind of seller', { seller: 'individual' }],
  ['the accounts', { channels: [] }],
  ['the declarations', { declarations: { truth: false } }],
])('%s was accepted and is locked', async (_, body) => {
  const before = world.merchants.dump()
  expect(refusal(await patch(asked, body))).toMatchObject({ status: 409, code: 'field_locked' })
  expect(world.merchants.dump()).toBe(before)
})

it('a locked field sent unchanged is accepted', async () => {
  const licences = asked.licences.map((one) => ({ ...one, scope: ['prepackaged', 'bulk'] }))
  expect((await patch(asked, { licences, address: asked.address })).status).toBe(200)
})

it('an application handed in again unchanged is refused: the rejected items still stand', async () => {
  const before = world.merchants.dump()
  expect(refusal(await she.submit(asked))).toMatchObject({
    code: 'submission_incomplete',
    faults: ['image_blurred /requirements/licence.business', `document_scope /requirements/${licence}`],
  })
  expect(world.merchants.dump()).toBe(before)
})

it('a slot opened and given up, or a refused photo, does not undo a rejection', async () => {
  const { documentId } = bodyOf(api.openSlot.answer.body, await slot('licence.business'), 201)
  await she.ask({ method: 'DELETE', path: `/v1/merchants/${asked.id}/documents/${documentId}` })
  const page = new TextEncoder().encode('<html>')
  expect(refusal(await she.photograph(asked.id, 'licence.business', page)).status).toBe(422)
  expect(requirement(await she.read(asked.id), 'licence.business')).toMatchObject({ status: 'rejected' })
})

it('photos of accepted items stay: none is added, none is removed', async () => {
  const { id } = asked
  const mended = await mend()
  const again = bodyOf(api.submitMerchant.answer.body, await she.submit(mended))
  await lin.claim(id)
  await lin.decide(id, 'request_changes', { [licence]: { faults: ['document_scope'] } })
  const accepted = again.documents.find(({ kind }) => kind === 'licence.business')
  expect(refusal(await slot('licence.business'))).toMatchObject({ status: 409, code: 'field_locked' })
  const path = `/v1/merchants/${id}/documents/${accepted?.id}`
  expect(refusal(await she.ask({ method: 'DELETE', path }))).toMatchObject({
    status: 409,
    code: 'field_locked',
  })
})

/** A new photo of the business licence and a wider licence. */
async function mend(): Promise<Merchant> {
  bodyOf(
    api.confirmDocument.answer.body,
    await she.photograph(asked.id, 'licence.business', tinyJpeg(16, 16)),
  )
  const now = await she.read(asked.id)
  const licences = now.licences.map((one) => ({ ...one, scope: ['prepackaged', 'bulk'] }))
  return bodyOf(api.updateMerchant.answer.body, await patch(now, { licences }))
}

it('a corrected application is reviewed only where it was rejected, and then approved', async () => {
  const sent = bodyOf(api.submitMerchant.answer.body, await she.submit(await mend()))
  expect(sent.status).toBe('submitted')
  await lin.claim(sent.id)
  const { requirements } = await lin.file(sent.id)
  const open = requirements.filter(({ bucket }) => bucket === 'in_review').map(({ code }) => code)
  expect(open.sort()).toEqual([licence, 'licence.business'].sort())
  bodyOf(api.decideMerchant.answer.body, await lin.decide(sent.id, 'approve'))
  expect((await she.read(sent.id)).status).toBe('active')
})

it('an application sent back and left alone for ninety days lapses', async () => {
  world.clock.set('2027-02-20T02:00:00.000Z')
  expect((await she.read(asked.id)).status).toBe('action_required')
  world.clock.set('2027-03-01T02:00:00.000Z')
  expect((await she.read(asked.id)).status).toBe('lapsed')
  expect(refusal(await she.submit(asked))).toMatchObject({ status: 409, code: 'invalid_state' })
  expect(refusal(await slot('licence.business'))).toMatchObject({ status: 409, code: 'invalid_state' })
})
