import * as z from 'zod/mini'
import { photoTypes } from '#shared/contract/document'
import { documentKinds } from '#shared/contract/requirement-codes'
import type { KeptPhotos } from '../../platform/kept-photos'
import type { Photo } from '../../platform/photo'
import type { Storage } from '../../platform/storage'

/**
 * A photo on its way to the server. `key` is the key of its request for a slot; `documentId` is there once the slot was
 * opened. `merchantId` is `null` while there is no application yet.
 */
const upload = z.object({
  name: z.string(),
  kind: z.enum(documentKinds),
  merchantId: z.nullable(z.string()),
  contentType: z.enum(photoTypes),
  sha256: z.string(),
  key: z.string(),
  documentId: z.nullable(z.string()),
})
export type Upload = z.infer<typeof upload>

const list = z.array(upload)
const place = 'uploads'

/** The photos that are not yet with the server, kept on the phone so that a killed app goes on where it was. */
export const createKeptUploads = (storage: Storage, photos: KeptPhotos) => {
  const all = (): readonly Upload[] => list.safeParse(storage.read(place)).data ?? []
  const write = (uploads: readonly Upload[]) =>
    uploads.length === 0 ? storage.remove(place) : storage.write(place, uploads)
  const others = (name: string) => all().filter((one) => one.name !== name)

  return {
    all,
    photo: photos.find,
    /** Keeps a photo before its first byte is sent; one of the same paper that still waits is not wanted any more. */
    async keep(kept: Upload, photo: Photo): Promise<void> {
      const older = all().filter((one) => one.kind === kept.kind && one.merchantId === kept.merchantId)
      if (await photos.keep(kept.name, photo)) write([...all(), kept])
      for (const one of older) await this.drop(one.name)
    },
    /** Notes how far it has come; one that could not be kept is not noted. */
    note(changed: Upload): void {
      if (all().some(({ name }) => name === changed.name)) write([...others(changed.name), changed])
    },
    /** Drops a photo that arrived, or is not wanted any more. */
    async drop(name: string): Promise<void> {
      write(others(name))
      await photos.drop(name)
    },
  }
}
