import { createHash, randomUUID } from 'node:crypto'
import createClient from 'openapi-fetch'
import { tinyJpeg } from '#test/fixtures/photos'
import type { paths } from './openapi-paths'
import { openTestStack, type TestStack } from './test-stack'

/**
 * Somebody who has the description of the API and nothing else: a client generated from it takes a seller from her login
 * to being publicly shown.
 */
let stack: TestStack
beforeAll(async () => {
  stack = await openTestStack()
})
afterAll(() => stack.stop())

const clientOf = (token?: string) =>
  createClient<paths>({
    baseUrl: stack.origin,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  })
type Client = ReturnType<typeof clientOf>

const key = () => ({ 'Idempotency-Key': randomUUID() })
const keyAnd = (version: number) => ({ ...key(), 'If-Match': `"${version}"` })

/** The data of a success; a refusal fails with what was said. */
function given<T>(answer: { readonly data?: T; readonly error?: unknown; readonly response: Response }): T {
  if (answer.data !== undefined) return answer.data
  throw new Error(`${answer.response.url}: ${answer.response.status} ${JSON.stringify(answer.error)}`)
}

async function login(): Promise<Client> {
  const body = { code: 'dev:outsider' }
  return clientOf(given(await clientOf().POST('/v1/sessions', { body })).token)
}

async function send(seller: Client, id: string, kind: 'licence.business' | 'licence.food_operation') {
  const photo = new Uint8Array(tinyJpeg())
  const slot = given(
    await seller.POST('/v1/merchants/{id}/documents', {
      params: { path: { id }, header: key() },
      body: {
        kind,
        contentType: 'image/jpeg',
        bytes: photo.length,
        sha256: createHash('sha256').update(photo).digest('hex'),
      },
    }),
  )
  const form = new FormData()
  for (const [name, value] of Object.entries(slot.upload.fields)) form.append(name, value)
  form.append('file', new Blob([photo], { type: 'image/jpeg' }))
  expect((await fetch(slot.upload.url, { method: 'POST', body: form })).status).toBe(204)
  const path = { id, documentId: slot.documentId }
  return given(
    await seller.POST('/v1/merchants/{id}/documents/{documentId}/confirm', { params: { path }, body: {} }),
  )
}

it('an outsider takes a seller from her login to the public licence', async () => {
  const seller = await login()
  const { requirements } = given(
    await clientOf().GET('/v1/papers', {
      params: { query: { seller: 'enterprise', goods: ['prepackaged'], making: 'resold', province: '44' } },
    }),
  )
  expect(requirements.map(({ code }) => code)).toContain('filing.prepackaged')

  const draft = given(await seller.POST('/v1/merchants', { params: { header: key() }, body: {} }))
  const { id } = draft
  const changed = await seller.PATCH('/v1/merchants/{id}', {
    params: { path: { id }, header: { 'If-Match': `"${draft.version}"` } },
    body: {
      seller: 'enterprise',
      goods: ['prepackaged'],
      making: 'resold',
      province: '44',
      fullName: '腾讯科技（深圳）有限公司',
      registrationNumber: '9144030071526726XG',
      legalRepresentative: '王小明',
      contact: { name: '李小红', phone: '13800138000' },
      address: '深圳市南山区科技园1号',
      channels: [{ kind: 'official_account', account: 'gh_teashop' }],
      licences: [
        {
          kind: 'licence.food_operation',
          number: 'JY14403050000010',
          holderName: '腾讯科技（深圳）有限公司',
          validFrom: '2025-01-01',
          validTo: '2029-12-31',
          longTerm: false,
          scope: ['prepackaged'],
        },
      ],
      declarations: { noMultilevel: true, truth: true, privacyNotice: '1', sensitiveData: false },
    },
  })
  expect(given(changed).registrationNumber).toBe('9144030071526726XG')
  await send(seller, id, 'licence.business')
  const { version } = await send(seller, id, 'licence.food_operation')
  const submitted = await seller.POST('/v1/merchants/{id}/submission', {
    params: { path: { id }, header: keyAnd(version) },
    body: {},
  })
  expect(given(submitted)).toMatchObject({ status: 'submitted', nextAction: { code: 'wait_review' } })

  const staff = clientOf(await stack.staffToken('reviewer'))
  const listed = await staff.GET('/v1/staff/merchants', { params: { query: { status: 'submitted' } } })
  expect(given(listed).items.map((item) => item.id)).toEqual([id])
  const file = given(
    await staff.POST('/v1/staff/merchants/{id}/claim', {
      params: { path: { id }, header: key() },
      body: { noInterest: true },
    }),
  )
  const decided = await staff.POST('/v1/staff/merchants/{id}/decision', {
    params: { path: { id }, header: keyAnd(file.version) },
    body: {
      outcome: 'approve',
      items: file.requirements
        .filter(({ bucket }) => bucket === 'in_review')
        .map(({ code }) => ({ code, verdict: 'accepted' as const })),
    },
  })
  expect(given(decided).status).toBe('active')

  const shown = await clientOf().GET('/v1/licences/{id}', { params: { path: { id } } })
  expect(given(shown)).toMatchObject({
    standing: 'licensed',
    fullName: '腾讯科技（深圳）有限公司',
    licences: [{ kind: 'licence.food_operation', number: 'JY14403050000010' }],
  })
})

it('an outsider reads a refusal by its code, as the description types it', async () => {
  const { error } = await clientOf().GET('/v1/merchants')
  expect(error).toMatchObject({ status: 401, code: 'token_required', retryable: false })
  const code: 'token_required' | 'busy' | string = error?.code ?? ''
  expect(code).toBe('token_required')
})
