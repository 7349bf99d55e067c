import { refusal } from '../ask'
import { patch, post, type Row, refused, withDraft } from './refused'

const keyed = (key: string) => post({ body: {}, headers: { 'idempotency-key': key } })
const versioned = (version: string) => patch({ body: {}, headers: { 'if-match': version } })
const row = (what: string, asking: Row[1], status: number, code: string): Row => [
  what,
  asking,
  status,
  code,
  [],
]

refused([
  row('no key', { ...keyed(''), headers: {} }, 400, 'idempotency_key_required'),
  row('an empty key', keyed(''), 400, 'idempotency_key_required'),
  row('a key of 201 letters', keyed('k'.repeat(201)), 400, 'idempotency_key_invalid'),
  row('a key with a blank', keyed('a b'), 400, 'idempotency_key_invalid'),
  row('a key of two lines', keyed('a\r\nb'), 400, 'idempotency_key_invalid'),
  row('a key of other letters', keyed('茶'), 400, 'idempotency_key_invalid'),
  row('no version', { ...versioned(''), headers: {} }, 428, 'version_required'),
  row('an old version', versioned('"1"'), 412, 'version_changed'),
  row('a version to come', versioned('"3"'), 412, 'version_changed'),
  row('any version', versioned('*'), 412, 'version_changed'),
  row('a weak version', versioned('W/"2"'), 412, 'version_changed'),
  row('a version without quotes', versioned('2'), 412, 'version_changed'),
])

const { ask, she } = withDraft()

it('a stale version is answered with the current one', async () => {
  const answered = await ask(versioned('"1"'))
  expect(refusal(answered).version).toBe(2)
  expect(answered.headers.etag).toBe('"2"')
})

it('an idempotency key of 200 letters is accepted', async () => {
  expect((await ask(keyed('k'.repeat(200)))).status).toBe(201)
})

it.each([
  ['PUT', '/v1/merchants/{id}', 'GET, PATCH, POST'],
  ['DELETE', '/v1/merchants/{id}', 'GET, PATCH, POST'],
  ['HEAD', '/v1/papers', 'GET'],
  ['GET', '/v1/sessions', 'POST'],
  ['GET', '/v1/merchants/{id}/submission', 'POST'],
  ['POST', '/v1/staff/merchants', 'GET'],
  ['PATCH', '/v1/staff/merchants/{id}/claim', 'POST, DELETE'],
] as const)('%s %s is refused with what is allowed', async (method, path, allow) => {
  const answered = await ask({ method, path, headers: { 'x-http-method-override': 'GET' } })
  expect(refusal(answered)).toMatchObject({ status: 405, code: 'method_not_allowed' })
  expect(answered.headers.allow?.split(', ').sort()).toEqual(allow.split(', ').sort())
})

it.each(['/', '/v1', '/v1/nothing', '/v1/merchants/', '/v1/merchants/x/y/z', '/.env'])(
  'the unknown path %s is not found, with and without a token',
  async (path) => {
    for (const token of [she().token, ''])
      expect(refusal(await ask({ path, token }))).toMatchObject({ status: 404, code: 'not_found' })
  },
)

it('the value of a header is never echoed in a header', async () => {
  const answered = await ask({ ...keyed('a\r\nb'), query: 'a=%0d%0ab' })
  expect(JSON.stringify(answered.headers)).not.toMatch(/\\r|\\n/)
})
