import { patch, post, type Row, refused, shape, withDraft } from './refused'

const nested = (depth: number): string => `${'{"contact":'.repeat(depth)}{}${'}'.repeat(depth)}`
const typed = (type: string) => ({ headers: { 'content-type': type } })
const unread = (what: string, asking: Row[1], status: number, code: string): Row => [
  what,
  asking,
  status,
  code,
  [],
]

refused([
  unread('no body', post({}), 400, 'body_required'),
  unread('an empty body', patch({ text: '' }), 400, 'body_required'),
  unread('broken JSON', patch({ text: '{"fullName":' }), 400, 'json_invalid'),
  unread('two documents', patch({ text: '{}{}' }), 400, 'json_invalid'),
  unread('a number that is none', patch({ text: '{"fullName":NaN}' }), 400, 'json_invalid'),
  unread(
    'bytes that are no UTF-8',
    patch({ bytes: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]) }),
    400,
    'json_invalid',
  ),
  unread(
    'what a gateway makes of such bytes',
    patch({ text: '{"fullName":"茶\ufffd"}' }),
    400,
    'json_invalid',
  ),
  unread('plain text', patch({ text: '{}', ...typed('text/plain') }), 415, 'media_type_unsupported'),
  unread(
    'a form',
    post({ text: 'a=b', headers: { ...post({}).headers, 'content-type': 'multipart/form-data' } }),
    415,
    'media_type_unsupported',
  ),
  unread('no type', patch({ text: '{}', ...typed('') }), 415, 'media_type_unsupported'),
  unread('65 kB', patch({ body: { fullName: 'a'.repeat(65 * 1024) } }), 413, 'body_too_large'),
  unread(
    '22,000 letters of three bytes',
    patch({ body: { fullName: '茶'.repeat(22_000) } }),
    413,
    'body_too_large',
  ),
  shape('a list', patch({ text: '[]' }), 'type_invalid '),
  shape('nothing as JSON', patch({ text: 'null' }), 'type_invalid '),
  shape('nesting of 21', patch({ text: nested(20) }), 'too_deep '),
  shape('nesting of 10,000, in base64', patch({ text: '['.repeat(10_000), base64: true }), 'too_deep '),
  shape(
    'what she may not set',
    patch({ body: { isAdmin: true, status: 'active', reviewer: 'me' } }),
    'unrecognized_keys /isAdmin',
    'unrecognized_keys /reviewer',
    'unrecognized_keys /status',
  ),
  shape(
    'an owner',
    post({ body: { owner: 'another', openid: 'o1' } }),
    'unrecognized_keys /openid',
    'unrecognized_keys /owner',
  ),
  shape(
    'a key of the prototype',
    patch({ text: '{"__proto__":{"polluted":true}}' }),
    'unrecognized_keys /__proto__',
  ),
  shape(
    'deeper keys of the prototype',
    patch({ text: '{"contact":{"__proto__":{"polluted":1}},"constructor":{"prototype":{"polluted":1}}}' }),
    'unrecognized_keys /constructor',
    'unrecognized_keys /contact/__proto__',
  ),
  shape('a key with a slash and a tilde', patch({ body: { 'a/b~c': 1 } }), 'unrecognized_keys /a~1b~0c'),
])

const { ask } = withDraft()

it('a huge body of brackets is refused', async () => {
  const answered = await ask(patch({ text: '['.repeat(60_000) }))
  expect(answered.status).toBe(422)
})

it.each([
  ['JSON in base64', { base64: true }],
  ['JSON with a charset', typed('application/json;charset=UTF-8')],
  ['a merge patch by its own name', typed('application/merge-patch+json')],
  ['brackets inside a text', { text: `{"address":"${'['.repeat(50)}\\"${'{'.repeat(50)}"}` }],
])('%s is read', async (_, sent) => {
  expect((await ask(patch({ text: '{"address":"二号"}', ...sent }))).status).toBe(200)
})
