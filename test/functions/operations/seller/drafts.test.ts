import { api } from '#shared/contract/api'
import { emptyFields } from '#shared/contract/merchant'
import { testWorld } from '#test/doubles/test-world'
import { teaShop, walnutFarm } from '#test/fixtures/people'
import { applicant, newKey } from '../../applicant'
import { bodyOf, refusal } from '../../ask'

const open = () => applicant(testWorld(), teaShop)

it('a new draft is empty, in version 1, at the address in Location', async () => {
  const she = await open()
  const headers = { 'idempotency-key': 'k' }
  const answered = await she.ask({ method: 'POST', path: '/v1/merchants', headers, body: {} })
  const merchant = bodyOf(api.createMerchant.answer.body, answered, 201)
  expect(merchant).toMatchObject({
    ...emptyFields,
    version: 1,
    status: 'draft',
    documents: [],
    pending: null,
  })
  expect(merchant.nextAction).toMatchObject({ code: 'answer', awaiting: 'seller' })
  expect(answered.headers).toMatchObject({ etag: '"1"', location: `/v1/merchants/${merchant.id}` })
  expect(await she.read(merchant.id)).toEqual(merchant)
})

it('a draft may begin with fields', async () => {
  const she = await open()
  const headers = { 'idempotency-key': 'k' }
  const body = { seller: 'individual', contact: { name: '李小红' } }
  const answered = await she.ask({ method: 'POST', path: '/v1/merchants', headers, body })
  expect(answered.json).toMatchObject({ ...body, contact: { name: '李小红', phone: null } })
})

it('a fourth draft is refused, and possible again when one is withdrawn', async () => {
  const she = await open()
  const first = await she.begin()
  await she.begin()
  await she.begin()
  const fourth = () =>
    she.ask({ method: 'POST', path: '/v1/merchants', headers: { 'idempotency-key': newKey() }, body: {} })
  expect(refusal(await fourth())).toMatchObject({ status: 409, code: 'too_many_drafts' })
  const headers = { 'idempotency-key': 'w', 'if-match': '"1"' }
  await she.ask({ method: 'POST', path: `/v1/merchants/${first.id}/withdrawal`, headers, body: {} })
  expect((await fourth()).status).toBe(201)
})

it('a seller lists her own applications, oldest first', async () => {
  const world = testWorld()
  const [she, other] = [await applicant(world, teaShop), await applicant(world, walnutFarm)]
  const mine = [(await she.begin()).id, (await she.begin()).id]
  await other.begin()
  const { items } = bodyOf(api.listMerchants.answer.body, await she.ask({ path: '/v1/merchants' }))
  expect(items.map(({ id }) => id)).toEqual(mine)
})

it('a merge patch changes what it names, clears what is null, merges objects and replaces lists', async () => {
  const she = await open()
  const filled = await she.fill(await she.begin())
  const changed = await she.fill(filled, {
    address: null,
    goods: ['alcohol'],
    contact: { phone: '13900139000' },
    directSales: null,
    declarations: { truth: null },
  })
  expect(changed).toMatchObject({
    version: 3,
    fullName: teaShop.patch.fullName,
    address: null,
    goods: ['alcohol'],
    contact: { name: '李小红', phone: '13900139000' },
    directSales: false,
    declarations: { noMultilevel: true, truth: false },
  })
})

it('an empty patch saves nothing new but counts as a version', async () => {
  const she = await open()
  const filled = await she.fill(await she.begin())
  const again = await she.fill(filled, {})
  expect({ ...again, version: 2, updatedAt: '' }).toEqual({ ...filled, updatedAt: '' })
})

it.each([
  ['registrationNumber', ' 9144 0300 7152 6726 xg ', '9144030071526726XG'],
  ['registrationNumber', '统一社会信用代码：９１４４０３００７１５２６７２６ＸＧ', '9144030071526726XG'],
  ['fullName', '  腾讯科技（深圳）有限公司 ', '腾讯科技（深圳）有限公司'],
])('%s typed as %p is stored in one form', async (field, typed, kept) => {
  const she = await open()
  expect(await she.fill(await she.begin(), { [field]: typed })).toMatchObject({ [field]: kept })
})

it('a licence number and a phone are stored in one form', async () => {
  const she = await open()
  const licences = [{ kind: 'licence.food_operation', number: 'jy 1440 3050 0000 10', holderName: ' 茶行 ' }]
  const merchant = await she.fill(await she.begin(), { licences, contact: { phone: '+86 138-0013-8000' } })
  expect(merchant.licences[0]).toMatchObject({ number: 'JY14403050000010', holderName: '茶行', scope: [] })
  expect(merchant.contact.phone).toBe('13800138000')
})

it.each([
  ['a short number', { registrationNumber: '9144030071526726X' }, 'length /registrationNumber'],
  ['a letter O', { registrationNumber: '91350100M0001O0Y43' }, 'alphabet /registrationNumber'],
  [
    'a wrong check character',
    { registrationNumber: '91350100M000100Y42' },
    'check_digit /registrationNumber',
  ],
  ['a phone of ten digits', { contact: { phone: '1380013800' } }, 'length /contact/phone'],
  ['a landline', { contact: { phone: '07551234567' } }, 'alphabet /contact/phone'],
  ['a name of one letter', { fullName: '茶' }, 'name_not_full /fullName'],
  [
    'an expired licence',
    { licences: [{ ...teaShop.patch.licences?.[0], validTo: '2026-11-24' }] },
    'document_expired /licences/0/validTo',
  ],
  [
    'dates in the wrong order',
    { licences: [{ ...teaShop.patch.licences?.[0], validFrom: '2030-01-01' }] },
    'dates_inconsistent',
  ],
])('%s is saved and comes back as a fault', async (_, patch, fault) => {
  const she = await open()
  const { requirements } = await she.fill(await she.fill(await she.begin()), patch)
  const faults = requirements.flatMap((requirement) => requirement.faults)
  expect(faults.map(({ code, path }) => `${code} ${path}`).join('; ')).toContain(fault)
  for (const { message, fix } of faults) expect([message, fix].every((text) => text.length > 1)).toBe(true)
})

it('a licence that ends today is valid to the end of the day in Shanghai, and not after it', async () => {
  const world = testWorld()
  const she = await applicant(world, teaShop)
  const licences = [{ ...teaShop.patch.licences?.[0], validTo: '2026-11-25' }]
  const { id } = await she.fill(await she.fill(await she.begin()), { licences })
  const faults = async () =>
    (await she.read(id)).requirements.flatMap((requirement) => requirement.faults.map(({ code }) => code))
  world.clock.set('2026-11-25T15:59:59.999Z')
  expect(await faults()).not.toContain('document_expired')
  world.clock.set('2026-11-25T16:00:00.000Z')
  expect(await faults()).toContain('document_expired')
})

it('an ID number is refused before the seller consents, and deleted when she revokes the consent', async () => {
  const world = testWorld()
  const she = await applicant(world, walnutFarm)
  const { id } = await she.begin()
  const send = (version: number, body: object) =>
    she.ask({ method: 'PATCH', path: `/v1/merchants/${id}`, headers: { 'if-match': `"${version}"` }, body })
  const idNumber = '11010519491231002X'
  expect(refusal(await send(1, { idNumber }))).toMatchObject({ status: 403, code: 'consent_required' })
  expect((await send(1, { idNumber, declarations: { sensitiveData: true } })).status).toBe(200)
  expect(refusal(await send(2, { declarations: { sensitiveData: false } }))).toMatchObject({
    code: 'consent_required',
  })
  expect((await send(2, { idNumber: null, declarations: { sensitiveData: false } })).status).toBe(200)
})

it('a draft cannot begin with an ID number before consent, nor the consent be revoked while the ID card is stored', async () => {
  const world = testWorld()
  const she = await applicant(world, walnutFarm)
  const headers = { 'idempotency-key': newKey() }
  const begun = await she.ask({
    method: 'POST',
    path: '/v1/merchants',
    headers,
    body: { idNumber: '11010519491231002X' },
  })
  expect(refusal(begun)).toMatchObject({ status: 403, code: 'consent_required' })
  const draft = await she.ready()
  const path = `/v1/merchants/${draft.id}`
  const body = { idNumber: null, declarations: { sensitiveData: false } }
  const back = await she.ask({ method: 'PATCH', path, headers: { 'if-match': `"${draft.version}"` }, body })
  expect(refusal(back)).toMatchObject({ status: 403, code: 'consent_required' })
  const card = draft.documents.find(({ kind }) => kind === 'subject.id_document')
  await she.ask({ method: 'DELETE', path: `${path}/documents/${card?.id}` })
  expect((await she.fill(await she.read(draft.id), body)).declarations.sensitiveData).toBe(false)
})

it('a draft left alone for ninety days has lapsed and cannot be changed', async () => {
  const world = testWorld()
  const she = await applicant(world, teaShop)
  const { id } = await she.begin()
  world.clock.set('2027-03-01T02:00:00.000Z')
  expect((await she.read(id)).status).toBe('lapsed')
  const asking = {
    method: 'PATCH',
    path: `/v1/merchants/${id}`,
    headers: { 'if-match': '"1"' },
    body: {},
  } as const
  expect(refusal(await she.ask(asking))).toMatchObject({ status: 409, code: 'invalid_state' })
})
