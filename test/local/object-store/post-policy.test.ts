import { createHash } from 'node:crypto'
import { GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { ownerAlone } from '#local/iam/callers'
import { objectStore } from '#local/object-store/object-store'
import { refusalOf, storeClient } from '../database/store-client'
import { serveDoor } from '../door/serve-door'
import { temporaryFolder } from '../temporary-folder'

const Bucket = 'photos'
const cors = [
  { AllowedOrigins: ['http://localhost:*'], AllowedMethods: ['POST', 'GET'], AllowedHeaders: ['*'] },
]
const folder = temporaryFolder()
const { origin } = serveDoor(() => objectStore(folder, [{ name: Bucket, cors }], ownerAlone))
const client = (secret?: string, now?: Date) => storeClient(origin(), secret, now)

async function form(bytes: number, Key = 'sent/a', signer = client(), Expires = 300) {
  return createPresignedPost(signer, {
    Bucket,
    Key,
    Fields: { 'Content-Type': 'image/jpeg' },
    Conditions: [
      ['content-length-range', bytes, bytes],
      ['eq', '$Content-Type', 'image/jpeg'],
    ],
    Expires,
  })
}

type Parts = [string, string | Blob][]

async function send(url: string, parts: Parts) {
  const body = new FormData()
  for (const [name, value] of parts) body.append(name, value)
  const answer = await fetch(url, { method: 'POST', body })
  const text = await answer.text()
  return { status: answer.status, code: /<Code>(.*)<\/Code>/.exec(text)?.[1] ?? null, text }
}

const photo = (bytes: number): Blob => new Blob([Buffer.alloc(bytes, 7)], { type: 'image/jpeg' })
const asParts = (fields: Record<string, string>, file: Blob): Parts => [
  ...Object.entries(fields),
  ['file', file],
]

describe('a posted form', () => {
  it('stores exactly the object it was signed for', async () => {
    const { url, fields } = await form(10_000)
    expect(await send(url, asParts(fields, photo(10_000)))).toMatchObject({ status: 204, text: '' })
    const stored = await client().send(new GetObjectCommand({ Bucket, Key: 'sent/a' }))
    expect(stored.ContentType).toBe('image/jpeg')
    expect((await stored.Body?.transformToByteArray())?.length).toBe(10_000)
  })

  it('may name its fields in any case', async () => {
    const { url, fields } = await form(100, 'sent/case')
    const shouted = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name.toUpperCase(), value]),
    )
    expect((await send(url, asParts(shouted, photo(100)))).status).toBe(204)
  })

  it.each([
    ['another key', { key: 'sent/b' }, 403, 'AccessDenied'],
    ['another content type', { 'Content-Type': 'image/png' }, 403, 'AccessDenied'],
    ['an extra field', { acl: 'public-read' }, 403, 'AccessDenied'],
    ['a changed signature', { 'X-Amz-Signature': '0'.repeat(64) }, 403, 'SignatureDoesNotMatch'],
    ['a signature that is no hex', { 'X-Amz-Signature': 'no' }, 403, 'SignatureDoesNotMatch'],
    [
      'another access key',
      { 'X-Amz-Credential': 'OTHER/20260101/x/s3/aws4_request' },
      403,
      'InvalidAccessKeyId',
    ],
    ['another algorithm', { 'X-Amz-Algorithm': 'AWS4-HMAC-SHA1' }, 400, 'InvalidArgument'],
  ])('with %s is refused and stores nothing', async (_, change, status, code) => {
    const { url, fields } = await form(100, 'sent/refused')
    expect(await send(url, asParts({ ...fields, ...change }, photo(100)))).toMatchObject({ status, code })
    expect(await refusalOf(client().send(new HeadObjectCommand({ Bucket, Key: 'sent/refused' })))).toBe(
      'NotFound',
    )
    expect(await refusalOf(client().send(new HeadObjectCommand({ Bucket, Key: 'sent/b' })))).toBe('NotFound')
  })

  it.each(['key', 'Content-Type', 'Policy', 'X-Amz-Signature', 'X-Amz-Date'])(
    'without %s is refused',
    async (name) => {
      const { url, fields } = await form(100, 'sent/refused')
      const { [name]: _, ...rest } = fields
      expect((await send(url, asParts(rest, photo(100)))).status).toBeGreaterThanOrEqual(400)
      expect(await refusalOf(client().send(new HeadObjectCommand({ Bucket, Key: 'sent/refused' })))).toBe(
        'NotFound',
      )
    },
  )

  it('declared with 10 kB refuses 4 MB', async () => {
    const { url, fields } = await form(10_000, 'sent/large')
    expect(await send(url, asParts(fields, photo(4_000_000)))).toMatchObject({
      status: 400,
      code: 'EntityTooLarge',
    })
  })

  it('refuses a file one byte short', async () => {
    const { url, fields } = await form(10_000, 'sent/small')
    expect(await send(url, asParts(fields, photo(9_999)))).toMatchObject({
      status: 400,
      code: 'EntityTooSmall',
    })
  })

  it('refuses a policy that was changed after signing', async () => {
    const { url, fields } = await form(100, 'sent/forged')
    const policy = JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString('utf8'))
    const wider = { ...policy, conditions: [['starts-with', '$key', '']] }
    const forged = { ...fields, Policy: Buffer.from(JSON.stringify(wider)).toString('base64') }
    expect(await send(url, asParts(forged, photo(100)))).toMatchObject({
      status: 403,
      code: 'SignatureDoesNotMatch',
    })
  })

  it('is refused once it has expired', async () => {
    const { url, fields } = await form(100, 'sent/late', client(), -1)
    expect(await send(url, asParts(fields, photo(100)))).toMatchObject({ status: 403, code: 'AccessDenied' })
  })

  it('signed with a wrong secret is refused', async () => {
    const { url, fields } = await form(100, 'sent/a', client('wrong'))
    expect(await send(url, asParts(fields, photo(100)))).toMatchObject({
      status: 403,
      code: 'SignatureDoesNotMatch',
    })
  })

  it('is refused when the file is not its last part', async () => {
    const { url, fields } = await form(100, 'sent/order')
    const parts: Parts = [['file', photo(100)], ...Object.entries(fields)]
    expect(await send(url, parts)).toMatchObject({ status: 400, code: 'InvalidArgument' })
    const oneAfter: Parts = [...asParts(fields, photo(100)), ['x-ignore-me', 'x']]
    expect(await send(url, oneAfter)).toMatchObject({ status: 400, code: 'InvalidArgument' })
  })

  it('is refused without a file, with two, or as another kind of body', async () => {
    const { url, fields } = await form(100, 'sent/none')
    expect(await send(url, Object.entries(fields))).toMatchObject({ status: 400, code: 'InvalidArgument' })
    const two: Parts = [...asParts(fields, photo(100)), ['file', photo(100)]]
    expect(await send(url, two)).toMatchObject({ status: 400, code: 'InvalidArgument' })
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(412)
    const cut = { 'content-type': 'multipart/form-data; boundary=x' }
    expect((await fetch(url, { method: 'POST', body: '--x\r\ncontent', headers: cut })).status).toBe(400)
  })

  it('holds starts-with conditions, and a checksum that was promised', async () => {
    const sum = createHash('sha256').update(Buffer.alloc(100, 7)).digest('base64')
    const { url, fields } = await createPresignedPost(client(), {
      Bucket,
      Key: 'sent/sum',
      Fields: { 'x-amz-checksum-sha256': sum },
      Conditions: [['starts-with', '$Content-Type', 'image/']],
    })
    const typed = { ...fields, 'Content-Type': 'image/webp' }
    expect((await send(url, asParts(typed, photo(100)))).status).toBe(204)
    expect(await send(url, asParts(typed, photo(101)))).toMatchObject({ status: 400, code: 'BadDigest' })
    const text = { ...fields, 'Content-Type': 'text/html' }
    expect(await send(url, asParts(text, photo(100)))).toMatchObject({ status: 403, code: 'AccessDenied' })
  })

  it('answers a page of an allowed origin so that it can read the answer', async () => {
    const headers = { origin: 'http://localhost:8787', 'access-control-request-method': 'POST' }
    const preflight = await fetch(`${origin()}/${Bucket}`, { method: 'OPTIONS', headers })
    expect(preflight.status).toBe(200)
    expect(preflight.headers.get('access-control-allow-origin')).toBe('http://localhost:8787')
    const foreign = { ...headers, origin: 'https://elsewhere.example' }
    expect((await fetch(`${origin()}/${Bucket}`, { method: 'OPTIONS', headers: foreign })).status).toBe(403)
    const refused = await fetch(`${origin()}/${Bucket}`, {
      method: 'POST',
      body: 'x',
      headers: { origin: headers.origin },
    })
    expect(refused.headers.get('access-control-allow-origin')).toBe('http://localhost:8787')
  })
})
