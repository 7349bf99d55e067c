import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { readIfPresent } from '../process/data-directory'
import { sha256Hex } from './signing-key'

const description = z.object({
  key: z.string(),
  contentType: z.string(),
  etag: z.string(),
  size: z.number(),
  modifiedAt: z.string(),
  metadata: z.record(z.string(), z.string()),
  file: z.string(),
})

/** What is known of an object: `etag` in quotes, `metadata` the `x-amz-meta-` headers. */
export type StoredObject = z.infer<typeof description>

/** What an object is stored with. */
export type NewObject = {
  readonly key: string
  readonly bytes: Buffer
  readonly contentType: string
  readonly metadata: Readonly<Record<string, string>>
  /** The ETag of an object that came in parts; of any other it is the MD5 of its bytes. */
  readonly etag?: string
}

const etagOf = (bytes: Uint8Array): string => `"${createHash('md5').update(bytes).digest('hex')}"`

/** A listener for every new object, by its key. */
export type Created = (key: string) => void

/** The objects of one bucket as files. A reader sees the old object or the new one, never a half-written one. */
export class ObjectFiles {
  constructor(
    private readonly folder: string,
    private readonly created: Created = () => undefined,
  ) {}

  async put({ key, bytes, contentType, metadata, etag = etagOf(bytes) }: NewObject): Promise<StoredObject> {
    await mkdir(this.folder, { recursive: true })
    const before = await this.find(key)
    const modifiedAt = new Date().toISOString()
    const file = `${randomUUID()}.bytes`
    const after = { key, contentType, etag, size: bytes.length, modifiedAt, metadata: { ...metadata }, file }
    await writeFile(join(this.folder, file), bytes)
    await writeFile(join(this.folder, `${file}.new`), JSON.stringify(after))
    await rename(join(this.folder, `${file}.new`), this.descriptionFile(key))
    if (before !== null) await rm(join(this.folder, before.file), { force: true })
    this.created(key)
    return after
  }

  async find(key: string): Promise<StoredObject | null> {
    const text = await readIfPresent(this.descriptionFile(key))
    return text === null ? null : description.parse(JSON.parse(text))
  }

  read(object: StoredObject): Promise<Buffer> {
    return readFile(join(this.folder, object.file))
  }

  async remove(key: string): Promise<void> {
    const object = await this.find(key)
    if (object === null) return
    await rm(this.descriptionFile(key), { force: true })
    await rm(join(this.folder, object.file), { force: true })
  }

  /** Every object whose key begins with `prefix`, in the order of their keys. */
  async list(prefix: string): Promise<StoredObject[]> {
    await mkdir(this.folder, { recursive: true })
    const names = (await readdir(this.folder)).filter((name) => name.endsWith('.json'))
    const texts = await Promise.all(names.map((name) => readIfPresent(join(this.folder, name))))
    return texts
      .flatMap((text) => (text === null ? [] : [description.parse(JSON.parse(text))]))
      .filter((object) => object.key.startsWith(prefix))
      .sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)))
  }

  private descriptionFile(key: string): string {
    return join(this.folder, `${sha256Hex(key)}.json`)
  }
}
