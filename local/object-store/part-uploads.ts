import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { readIfPresent } from '../process/data-directory'
import type { NewObject } from './object-files'
import { S3Error } from './s3-error'

const leastBytes = 5 * 1024 * 1024
const mostParts = 10_000

const begun = z.object({
  key: z.string(),
  contentType: z.string(),
  metadata: z.record(z.string(), z.string()),
})
type Begun = z.infer<typeof begun>

/** A part as the caller lists it when the upload is completed. */
export type ListedPart = { readonly number: number; readonly etag: string }

const md5 = (bytes: Uint8Array): Buffer => createHash('md5').update(bytes).digest()
const etagOf = (bytes: Uint8Array): string => `"${md5(bytes).toString('hex')}"`

/** The multipart uploads of one bucket that are under way, as files; with the limits of S3. */
export class PartUploads {
  constructor(private readonly folder: string) {}

  /** The id of a new upload. */
  async begin(upload: Begun): Promise<string> {
    const id = randomUUID()
    await mkdir(join(this.folder, id), { recursive: true })
    await writeFile(join(this.folder, id, 'begun'), JSON.stringify(upload))
    return id
  }

  /** Keeps a part, in the place of an earlier one of this number, and answers its ETag. */
  async putPart(id: string, key: string, number: number, bytes: Uint8Array): Promise<string> {
    await this.find(id, key)
    if (!(Number.isInteger(number) && number >= 1 && number <= mostParts))
      throw new S3Error(400, 'InvalidArgument', 'Part number must be an integer between 1 and 10000.')
    await writeFile(join(this.folder, id, String(number)), bytes)
    return etagOf(bytes)
  }

  /**
   * The object that the listed parts make; the upload has ended then. Its ETag is the MD5 of the parts' MD5s, with their
   * number.
   *
   * @throws {S3Error} for parts that are not there, out of order, or too small to be followed by another.
   */
  async complete(id: string, key: string, listed: readonly ListedPart[]): Promise<NewObject> {
    const upload = await this.find(id, key)
    if (listed.length === 0) throw new S3Error(400, 'MalformedXML', 'No part is listed.')
    if (listed.some(({ number }, index) => number <= (listed[index - 1]?.number ?? 0)))
      throw new S3Error(400, 'InvalidPartOrder', 'The list of parts was not in ascending order.')
    const parts = await Promise.all(listed.map((part) => this.part(id, part)))
    if (parts.slice(0, -1).some((part) => part.length < leastBytes))
      throw new S3Error(400, 'EntityTooSmall', 'A part before the last is smaller than 5 MiB.')
    const etag = `"${md5(Buffer.concat(parts.map(md5))).toString('hex')}-${parts.length}"`
    await this.remove(id)
    return { ...upload, etag, bytes: Buffer.concat(parts) }
  }

  async abort(id: string, key: string): Promise<void> {
    await this.find(id, key)
    await this.remove(id)
  }

  private async find(id: string, key: string): Promise<Begun> {
    const text = /^[0-9a-f-]{36}$/.test(id) ? await readIfPresent(join(this.folder, id, 'begun')) : null
    const upload = text === null ? null : begun.parse(JSON.parse(text))
    if (upload?.key !== key) throw new S3Error(404, 'NoSuchUpload', 'The specified upload does not exist.')
    return upload
  }

  private async part(id: string, { number, etag }: ListedPart): Promise<Buffer> {
    const kept = await readdir(join(this.folder, id))
    const bytes = kept.includes(String(number)) ? await readFile(join(this.folder, id, String(number))) : null
    if (bytes === null || etagOf(bytes) !== etag)
      throw new S3Error(400, 'InvalidPart', `Part ${number} could not be found, or its ETag is another.`)
    return bytes
  }

  private remove(id: string): Promise<void> {
    return rm(join(this.folder, id), { recursive: true, force: true })
  }
}
