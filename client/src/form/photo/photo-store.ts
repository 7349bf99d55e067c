import type { DocumentKind } from '#shared/contract/requirement-codes'
import type { Documents } from '../../api/documents'
import type { KeptPhotos } from '../../platform/kept-photos'
import type { Chosen, Photo } from '../../platform/photo'
import type { Storage } from '../../platform/storage'
import type { ApplicationStore } from '../application/application-store'
import { mayChange } from '../application/open-at'
import { isAwaited, readPatience } from '../paper/read-patience'
import { judgePhoto } from './judge-photo'
import { createKeptUploads, type Upload } from './kept-uploads'
import { judgedSide } from './photo-check'
import type { PhotoState, PhotoStates } from './photo-state'
import { createPhotoTransfer } from './photo-transfer'
import { photoType } from './photo-type'

/** What photos need: the phone's camera, its memory, a hash, keys, time, and the server. */
export type PhotoNeeds = {
  readonly store: ApplicationStore
  readonly documents: Documents
  readonly choosePhoto: (judgedSide: number) => Promise<Chosen>
  readonly storage: Storage
  readonly keptPhotos: KeptPhotos
  readonly sha256: (bytes: Uint8Array) => string
  readonly randomKey: () => string
  readonly pause: (milliseconds: number) => Promise<void>
}

/** Takes photos and sends them, one after the other, one state per paper. A photo stays on the phone until the server has it. */
export const createPhotoStore = (needs: PhotoNeeds) => {
  const { store, documents, choosePhoto, storage, sha256, randomKey, pause } = needs
  const uploads = createKeptUploads(storage, needs.keptPhotos)
  const transfer = createPhotoTransfer({ documents, randomKey, pause })
  let states: PhotoStates = {}
  let line: Promise<void> = Promise.resolve()
  const listeners = new Set<() => void>()

  const put = (kind: DocumentKind, state: PhotoState | undefined): void => {
    states = { ...states, [kind]: state }
    for (const listener of listeners) listener()
  }
  const heldOf = (kind: DocumentKind) =>
    store.state().merchant?.documents.filter((one) => one.kind === kind) ?? []

  /** Asks for what was read on a confirmed photo: a few times, ever more rarely. She can go on typing meanwhile. */
  const awaitReading = async (kind: DocumentKind): Promise<void> => {
    for (const wait of readPatience) {
      if (!heldOf(kind).some(isAwaited)) break
      await pause(wait)
      await store.refresh()
    }
    const state = states[kind]
    if (state?.kind === 'done') put(kind, { ...state, reading: false })
  }

  const end = async (upload: Upload, photo: Photo, path: string | null, id: string): Promise<void> => {
    const { kind } = upload
    const result = await transfer(id, upload, photo, {
      onProgress: (progress) =>
        put(kind, progress.kind === 'sending' ? { ...progress, path: photo.path } : progress),
      onStep: uploads.note,
    })
    if (!result.ok) {
      const { refusal } = result
      const faults = refusal.kind === 'problem' ? refusal.problem.faults : []
      // A refusal is the server's last word on this photo; without one it waits for the network.
      if (refusal.kind === 'problem' && !refusal.problem.retryable) await uploads.drop(upload.name)
      await store.refresh()
      put(kind, faults.length > 0 ? { kind: 'refused', faults } : { kind: 'broken', refusal, photo })
      return
    }
    const { document } = result.value
    // Only now, with the new one in place, do those before it go.
    if (mayChange(store.state().merchant)) {
      for (const old of heldOf(kind)) if (old.id !== document.id) await documents.remove(id, old.id)
    }
    await uploads.drop(upload.name)
    await store.refresh()
    const reading = isAwaited(document)
    put(kind, { kind: 'done', path, faults: document.faults, reading })
    if (reading) void awaitReading(kind)
  }

  const send = async (upload: Upload, photo: Photo, path: string | null): Promise<void> => {
    const merchant = await store.begin()
    if (merchant === null) {
      const refusal = store.state().refusal ?? { kind: 'unreachable' }
      return put(upload.kind, { kind: 'broken', refusal, photo })
    }
    const hers = { ...upload, merchantId: merchant.id }
    uploads.note(hers)
    await end(hers, photo, path, merchant.id)
  }

  /** One photo at a time: two share a thin line badly. */
  const inLine = (act: () => Promise<void>): Promise<void> => {
    line = line.then(act)
    return line
  }

  const start = async (kind: DocumentKind, photo: Photo): Promise<void> => {
    put(kind, { kind: 'reading' })
    const contentType = photoType(photo.bytes)
    if (contentType === null) return put(kind, { kind: 'unfit', why: 'type' })
    const [key, merchantId] = [randomKey(), store.state().merchant?.id ?? null]
    const hash = sha256(photo.bytes)
    const upload = { name: key, kind, merchantId, contentType, sha256: hash, key, documentId: null }
    await uploads.keep(upload, photo)
    await inLine(() => send(upload, photo, photo.path))
  }

  /** Goes on with a photo that an earlier life of the app, or a lost network, left unsent. */
  const goOn = async (upload: Upload): Promise<void> => {
    const photo = await uploads.photo(upload.name)
    if (photo === null) await uploads.drop(upload.name)
    else await send(upload, photo, null)
  }

  return {
    states: (): PhotoStates => states,
    listen(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Lets her take or choose a photo of this paper, and sends it in the place of the one before. */
    async take(kind: DocumentKind): Promise<void> {
      const judged = judgePhoto(await choosePhoto(judgedSide), store.state().merchant, { storage, sha256 })
      if (judged.kind === 'good') await start(kind, judged.photo)
      if (judged.kind === 'stop') put(kind, judged.state)
    },
    /** Sends a doubtful photo all the same. */
    async use(kind: DocumentKind): Promise<void> {
      const state = states[kind]
      if (state?.kind === 'doubt') await start(kind, state.photo)
    },
    /** Sends once more what could not be sent: with the key of before, where it is still kept. */
    async retry(kind: DocumentKind): Promise<void> {
      const state = states[kind]
      if (state?.kind !== 'broken') return
      const kept = uploads.all().find((one) => one.kind === kind && isHers(one))
      put(kind, { kind: 'reading' })
      await (kept ? inLine(() => send(kept, state.photo, state.photo.path)) : start(kind, state.photo))
    },
    /** Goes on with all that is unsent and not under way; called when a page with photos opens and when the network returns. */
    async resume(): Promise<void> {
      const { merchant, others } = store.state()
      for (const upload of uploads.all()) {
        const known = [merchant, ...others].some((one) => one?.id === upload.merchantId)
        if (upload.merchantId !== null && !known) await uploads.drop(upload.name)
        const state = states[upload.kind]
        if ((state !== undefined && state.kind !== 'broken') || !isHers(upload)) continue
        put(upload.kind, { kind: 'reading' })
        void inLine(() => goOn(upload))
      }
      await line
      // A list of applications comes without what was read.
      if (merchant?.documents.some(isAwaited)) await store.refresh()
    },
  }

  function isHers(upload: Upload): boolean {
    return upload.merchantId === null || upload.merchantId === store.state().merchant?.id
  }
}

export type PhotoStore = ReturnType<typeof createPhotoStore>
