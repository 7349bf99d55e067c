import { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { DocumentVault } from '../ports/document-vault'
import type { RoleCredentials } from '../role-credentials'

const slotSeconds = 300
const linkSeconds = 60
// The part of a file that is in memory while it is sent: the least that S3 takes is 5 MiB.
const partSize = 8 * 1024 * 1024

const sentKey = (name: string): string => `sent/${name}`
const keptKey = (name: string): string => `kept/${name}`
const fileKey = (name: string): string => `exports/${name}`

/**
 * A client that gives up within ten seconds when no byte arrives, and within twenty when an upload stalls: three attempts, a
 * second to connect, three without a byte. A large file may take as long as it goes on.
 */
export const s3Client = (credentials?: RoleCredentials): S3Client =>
  new S3Client({
    credentials,
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1000, socketTimeout: 3000 },
  })

async function bytesOf(client: S3Client, bucket: string, key: string): Promise<Uint8Array | null> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
    if (Body === undefined) throw new Error(`The vault gave no body for ${key}`)
    return await Body.transformToByteArray()
  } catch (error) {
    if (error instanceof NoSuchKey) return null
    throw error
  }
}

const linkTo = (client: S3Client, bucket: string, key: string): Promise<string> =>
  getSignedUrl(
    client,
    new GetObjectCommand({ Bucket: bucket, Key: key, ResponseContentDisposition: 'attachment' }),
    { expiresIn: linkSeconds },
  )

/**
 * Photos in a private S3 bucket: `sent/` holds the photos that sellers post (deleted by a lifecycle rule), `kept/` our
 * copies; `exports/` holds files for staff, deleted after a day.
 */
export const s3DocumentVault = (client: S3Client, bucket: string): DocumentVault => ({
  async openSlot(name, contentType, bytes) {
    const { url, fields } = await createPresignedPost(client, {
      Bucket: bucket,
      Key: sentKey(name),
      Fields: { 'Content-Type': contentType },
      Conditions: [
        ['content-length-range', bytes, bytes],
        ['eq', '$Content-Type', contentType],
      ],
      Expires: slotSeconds,
    })
    return { url, fields }
  },

  sent: (name) => bytesOf(client, bucket, sentKey(name)),

  async keep(name, contentType, bytes) {
    const object = { Bucket: bucket, Key: keptKey(name), Body: bytes, ContentType: contentType }
    await client.send(new PutObjectCommand(object))
  },

  kept: (name) => bytesOf(client, bucket, keptKey(name)),

  async discardSent(name) {
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: sentKey(name) }))
  },

  async discardKept(name) {
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: keptKey(name) }))
  },

  link: (name) => linkTo(client, bucket, keptKey(name)),

  async keepFile(name, contentType, chunks) {
    const Body = Readable.from(chunks, { objectMode: false })
    const params = { Bucket: bucket, Key: fileKey(name), Body, ContentType: contentType }
    await new Upload({ client, params, partSize, queueSize: 1 }).done()
  },

  file: (name) => bytesOf(client, bucket, fileKey(name)),

  fileLink: (name) => linkTo(client, bucket, fileKey(name)),
})
