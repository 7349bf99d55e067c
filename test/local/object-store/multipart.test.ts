import { createHash } from 'node:crypto'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { ownerAlone } from '#local/iam/callers'
import { objectStore } from '#local/object-store/object-store'
import { refusalOf, storeClient } from '../database/store-client'
import { serveDoor } from '../door/serve-door'
import { temporaryFolder } from '../temporary-folder'

const Bucket = 'photos'
const Key = 'exports/a b.xlsx'
const folder = temporaryFolder()
const { origin } = serveDoor(() => objectStore(folder, [{ name: Bucket, cors: [] }], ownerAlone))
const mebibyte = 1024 * 1024
const md5 = (bytes: Uint8Array): Buffer => createHash('md5').update(bytes).digest()
const [large, small] = [Buffer.alloc(5 * mebibyte, 1), Buffer.from('end')]

async function begun() {
  const s3 = storeClient(origin())
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key, ContentType: 'text/x' }))
  const upload = { Bucket, Key, UploadId }
  const put = (PartNumber: number, Body: Uint8Array) =>
    s3.send(new UploadPartCommand({ ...upload, PartNumber, Body }))
  const complete = (...Parts: readonly { PartNumber: number; ETag?: string | undefined }[]) =>
    s3.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: [...Parts] } }))
  return { s3, upload, put, complete }
}

it('an object that came in parts is their bytes, under the ETag of S3 for it', async () => {
  const { s3, put, complete } = await begun()
  const [second, first] = [await put(2, small), await put(1, large)]
  expect(await refusalOf(s3.send(new HeadObjectCommand({ Bucket, Key })))).toBe('NotFound')
  const parts = [
    { PartNumber: 1, ETag: first.ETag },
    { PartNumber: 2, ETag: second.ETag },
  ]
  const { ETag } = await complete(...parts)
  expect(ETag).toBe(`"${md5(Buffer.concat([md5(large), md5(small)])).toString('hex')}-2"`)
  const got = await s3.send(new GetObjectCommand({ Bucket, Key }))
  expect(got.ContentType).toBe('text/x')
  const bytes = Buffer.from((await got.Body?.transformToByteArray()) ?? [])
  expect(bytes.equals(Buffer.concat([large, small]))).toBe(true)
  expect(await refusalOf(complete(...parts))).toBe('NoSuchUpload')
})

it('parts that are missing, altered, out of order or too small do not become an object', async () => {
  const { put, complete } = await begun()
  const { ETag } = await put(1, small)
  await put(2, small)
  const first = { PartNumber: 1, ETag }
  const second = { PartNumber: 2, ETag }
  expect(await refusalOf(complete(first, { PartNumber: 3, ETag }))).toBe('InvalidPart')
  expect(await refusalOf(complete({ PartNumber: 1, ETag: '"0"' }))).toBe('InvalidPart')
  expect(await refusalOf(complete(second, first))).toBe('InvalidPartOrder')
  expect(await refusalOf(complete(first, second))).toBe('EntityTooSmall')
  expect(await refusalOf(complete())).toBe('MalformedXML')
  expect(await refusalOf(put(10_001, small))).toBe('InvalidArgument')
})

it('an upload that was aborted is gone, and none is known under another key', async () => {
  const { s3, upload, put } = await begun()
  expect(await refusalOf(s3.send(new AbortMultipartUploadCommand({ ...upload, Key: 'other' })))).toBe(
    'NoSuchUpload',
  )
  await s3.send(new AbortMultipartUploadCommand(upload))
  expect(await refusalOf(put(1, small))).toBe('NoSuchUpload')
})
