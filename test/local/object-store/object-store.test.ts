import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { ownerAlone } from '#local/iam/callers'
import { objectStore } from '#local/object-store/object-store'
import { startWebServer } from '#local/web-server'
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

describe('an object', () => {
  const Key = '照片/it is (1)+&.jpg'

  it('is put, read, described, listed and removed', async () => {
    const s3 = client()
    const put = await s3.send(
      new PutObjectCommand({
        Bucket,
        Key,
        Body: 'hello',
        ContentType: 'text/plain',
        Metadata: { who: 'her' },
      }),
    )
    expect(put.ETag).toBe(`"${createHash('md5').update('hello').digest('hex')}"`)
    const got = await s3.send(new GetObjectCommand({ Bucket, Key }))
    expect([await got.Body?.transformToString(), got.Metadata]).toEqual(['hello', { who: 'her' }])
    expect(await s3.send(new HeadObjectCommand({ Bucket, Key }))).toMatchObject({
      ContentLength: 5,
      ETag: put.ETag,
    })
    const part = await s3.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=1-2' }))
    expect([await part.Body?.transformToString(), part.ContentRange]).toEqual(['el', 'bytes 1-2/5'])
    const listed = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: '照片/' }))
    expect(listed.Contents?.map((object) => [object.Key, object.Size])).toEqual([[Key, 5]])
    await s3.send(new DeleteObjectCommand({ Bucket, Key }))
    expect(await refusalOf(s3.send(new GetObjectCommand({ Bucket, Key })))).toBe('NoSuchKey')
  })

  it('may be sent in chunks', async () => {
    const Body = Readable.from([Buffer.alloc(70_000, 1), Buffer.alloc(70_000, 2)])
    await client().send(new PutObjectCommand({ Bucket, Key: 'chunks', Body, ContentLength: 140_000 }))
    const got = await client().send(new GetObjectCommand({ Bucket, Key: 'chunks' }))
    const expected = Buffer.concat([Buffer.alloc(70_000, 1), Buffer.alloc(70_000, 2)])
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? []).equals(expected)).toBe(true)
  })

  it('is listed page by page', async () => {
    const s3 = client()
    for (const name of ['p/1', 'p/2', 'p/3'])
      await s3.send(new PutObjectCommand({ Bucket, Key: name, Body: 'x' }))
    const first = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'p/', MaxKeys: 2 }))
    expect([first.KeyCount, first.IsTruncated]).toEqual([2, true])
    const ContinuationToken = first.NextContinuationToken
    const second = await s3.send(
      new ListObjectsV2Command({ Bucket, Prefix: 'p/', MaxKeys: 2, ContinuationToken }),
    )
    expect(second.Contents?.map((object) => object.Key)).toEqual(['p/3'])
  })

  it('is not overwritten where that was forbidden', async () => {
    const put = new PutObjectCommand({ Bucket, Key: 'once', Body: 'x', IfNoneMatch: '*' })
    await client().send(put)
    expect(await refusalOf(client().send(put))).toBe('PreconditionFailed')
  })

  it('is refused to anyone without a good signature', async () => {
    await client().send(new PutObjectCommand({ Bucket, Key: 'private', Body: 'x' }))
    const get = new GetObjectCommand({ Bucket, Key: 'private' })
    expect((await fetch(`${origin()}/${Bucket}/private`)).status).toBe(403)
    expect(await refusalOf(client('wrong').send(get))).toBe('SignatureDoesNotMatch')
    const yesterday = new Date(Date.now() - 86_400_000)
    expect(await refusalOf(client(undefined, yesterday).send(get))).toMatch(/RequestTimeTooSkewed/)
  })

  it('is read by a presigned link until the link expires, and under no other key', async () => {
    const s3 = client()
    await s3.send(new PutObjectCommand({ Bucket, Key: 'linked', Body: 'seen', ContentType: 'image/png' }))
    const get = new GetObjectCommand({ Bucket, Key: 'linked', ResponseContentDisposition: 'attachment' })
    const link = await getSignedUrl(s3, get, { expiresIn: 60 })
    const answer = await fetch(link)
    expect([answer.status, await answer.text()]).toEqual([200, 'seen'])
    expect(answer.headers.get('content-disposition')).toBe('attachment')
    expect((await fetch(link.replace('/linked?', '/private?'))).status).toBe(403)
    expect((await fetch(link.replace('attachment', 'inline'))).status).toBe(403)
    expect((await fetch(link, { method: 'DELETE' })).status).toBe(403)
    const signingDate = new Date(Date.now() - 61_000)
    const late = await fetch(await getSignedUrl(s3, get, { expiresIn: 60, signingDate }))
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('Request has expired')])
  })

  it('is still there when the store starts again on the same folder', async () => {
    await client().send(new PutObjectCommand({ Bucket, Key: 'kept', Body: 'x' }))
    const server = await startWebServer(0, objectStore(folder, [{ name: Bucket, cors }], ownerAlone))
    const again = storeClient(`http://127.0.0.1:${server.port}`)
    const got = await again.send(new GetObjectCommand({ Bucket, Key: 'kept' }))
    expect(await got.Body?.transformToString()).toBe('x')
    await server.stop()
  })
})
