import type { Documents } from '#client/api/documents'
import type { Result } from '#client/api/refusal'
import { createApplicationStore } from '#client/form/application/application-store'
import { createPhotoStore } from '#client/form/photo/photo-store'
import type { KeptPhotos } from '#client/platform/kept-photos'
import type { Chosen, Photo, Pixels } from '#client/platform/photo'
import type { Confirmation, Slot } from '#shared/contract/document'
import { countingKeys, memoryStorage, pretendServer } from './pretend-server'

const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3)
const photo: Photo = { path: 'blob:1', bytes: jpeg }
/** A photo as the phone hands it over: with these pixels, taken this large. */
export const takenOf = (pixels: Pixels | null = null, width = 1600, height = 1200): Chosen => ({
  kind: 'photo',
  taken: { photo, width, height, pixels },
})
const chosen = takenOf()
const slot: Slot = {
  documentId: 'd1',
  upload: { url: 'https://vault.test/', fields: { key: 'k' } },
  expiresAt: '2026-11-25T02:05:00.000Z',
  version: 2,
}
const confirmation: Confirmation = {
  version: 3,
  document: {
    id: 'd1',
    kind: 'licence.business',
    status: 'confirmed',
    contentType: 'image/jpeg',
    bytes: jpeg.length,
    sha256: 'a'.repeat(64),
    sentSha256: 'b'.repeat(64),
    read: null,
    faults: [],
    confirmedAt: '2026-11-25T02:00:00.000Z',
  },
}

type Answers = {
  readonly slots?: readonly Result<Slot>[]
  readonly sends?: readonly (boolean | null)[]
  readonly confirms?: readonly Result<Confirmation>[]
  readonly choices?: readonly Chosen[]
  readonly storage?: ReturnType<typeof memoryStorage>
  readonly keptPhotos?: ReturnType<typeof memoryPhotos>
}

/** A place for photos that outlives the app. */
const memoryPhotos = (): KeptPhotos & { readonly kept: Map<string, Photo> } => {
  const kept = new Map<string, Photo>()
  return {
    kept,
    keep: async (name, one) => {
      kept.set(name, one)
      return true
    },
    find: async (name) => kept.get(name) ?? null,
    drop: async (name) => void kept.delete(name),
  }
}

/** The photos of a seller whose server, camera and phone answer what they are told; by default all goes well. */
export const photosWith = async ({
  slots = [],
  sends = [],
  confirms = [],
  choices = [chosen],
  storage = memoryStorage(),
  keptPhotos = memoryPhotos(),
}: Answers = {}) => {
  const left = { slots: [...slots], sends: [...sends], confirms: [...confirms], choices: [...choices] }
  const made: string[] = []
  const waited: number[] = []
  const keys: string[] = []
  const removed: string[] = []
  const documents: Documents = {
    openSlot: async (_id, _request, key) => {
      keys.push(key)
      made.push('slot')
      return left.slots.shift() ?? { ok: true, value: slot }
    },
    send: async (_slot, _path, onProgress) => {
      onProgress(50)
      made.push('send')
      const next = left.sends.shift()
      return next === undefined ? true : next
    },
    confirm: async () => {
      made.push('confirm')
      return left.confirms.shift() ?? { ok: true, value: confirmation }
    },
    remove: async (_id, documentId) => {
      removed.push(documentId)
      return { ok: true, value: null }
    },
  }
  const { merchants } = pretendServer()
  const randomKey = countingKeys()
  const store = createApplicationStore({ merchants, storage, randomKey })
  await store.load()
  const photos = createPhotoStore({
    store,
    documents,
    choosePhoto: async () => left.choices.shift() ?? chosen,
    storage,
    keptPhotos,
    sha256: () => 'c'.repeat(64),
    randomKey,
    pause: async (milliseconds) => void waited.push(milliseconds),
  })
  const seen: string[] = []
  photos.listen(() => {
    const state = photos.states()['licence.business']
    seen.push(state?.kind === 'sending' ? `sending ${state.percent}` : (state?.kind ?? 'none'))
  })
  return {
    photos,
    keys,
    removed,
    seen,
    made,
    waited,
    storage,
    keptPhotos,
    state: () => photos.states()['licence.business'],
  }
}
