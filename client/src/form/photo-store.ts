import type { PhotoType } from '#shared/contract/document'
import type { Fault } from '#shared/contract/fault'
import type { DocumentKind } from '#shared/contract/requirement-codes'
import type { Documents } from '../api/documents'
import type { Refusal } from '../api/refusal'
import type { Chosen, Photo } from '../platform/photo'
import type { ApplicationStore } from './application-store'
import { photoType } from './photo-type'

/**
 * How one paper's photo is doing on this phone. `type`: not a JPEG, PNG or WebP. `camera`: the phone did not let us.
 * `refused`: the server does not take this picture; `faults` say why.
 */
export type PhotoState =
  | { readonly kind: 'reading' | 'checking' | 'type' | 'camera' }
  | { readonly kind: 'sending'; readonly percent: number; readonly path: string }
  | { readonly kind: 'done'; readonly path: string; readonly faults: readonly Fault[] }
  | { readonly kind: 'broken'; readonly refusal: Refusal; readonly photo: Photo }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

export type PhotoStates = Readonly<Partial<Record<DocumentKind, PhotoState>>>

/** What photos need: the phone's camera, a hash, keys, and the server. */
export type PhotoNeeds = {
  readonly store: ApplicationStore
  readonly documents: Documents
  readonly choosePhoto: () => Promise<Chosen>
  readonly sha256: (bytes: Uint8Array) => string
  readonly randomKey: () => string
}

/** Takes photos and sends them, one state per paper. A photo that could not be sent stays here until it is. */
export const createPhotoStore = ({ store, documents, choosePhoto, sha256, randomKey }: PhotoNeeds) => {
  let states: PhotoStates = {}
  const keys: Partial<Record<string, string>> = {}
  const listeners = new Set<() => void>()

  const put = (kind: DocumentKind, state: PhotoState | undefined): void => {
    states = { ...states, [kind]: state }
    for (const listener of listeners) listener()
  }

  /** Puts the photo into place of those of its kind that are there already. */
  const clearOthers = async (id: string, kind: DocumentKind, kept: string): Promise<void> => {
    const old = store.state().merchant?.documents.filter((one) => one.kind === kind && one.id !== kept) ?? []
    for (const one of old) await documents.remove(id, one.id)
  }

  const transfer = async (id: string, kind: DocumentKind, photo: Photo, contentType: PhotoType) => {
    const hash = sha256(photo.bytes)
    const place = `${id}:${kind}:${hash}`
    const key = keys[place] ?? randomKey()
    keys[place] = key
    const request = { kind, contentType, bytes: photo.bytes.length, sha256: hash }
    const slot = await documents.openSlot(id, request, key)
    if (!slot.ok) {
      if (slot.refusal.kind === 'problem') delete keys[place]
      return slot
    }
    put(kind, { kind: 'sending', percent: 0, path: photo.path })
    const sent = await documents.send(slot.value, photo.path, (percent) =>
      put(kind, { kind: 'sending', percent, path: photo.path }),
    )
    if (sent === null) return { ok: false, refusal: { kind: 'unreachable' } } as const
    put(kind, { kind: 'checking' })
    const confirmed = await documents.confirm(id, slot.value.documentId)
    if (confirmed.ok || confirmed.refusal.kind === 'problem') delete keys[place]
    if (confirmed.ok) await clearOthers(id, kind, confirmed.value.document.id)
    return confirmed
  }

  const sendPhoto = async (kind: DocumentKind, photo: Photo): Promise<void> => {
    put(kind, { kind: 'reading' })
    const contentType = photoType(photo.bytes)
    if (contentType === null) return put(kind, { kind: 'type' })
    const merchant = await store.begin()
    if (!merchant) {
      return put(kind, { kind: 'broken', refusal: store.state().refusal ?? { kind: 'unreachable' }, photo })
    }
    const result = await transfer(merchant.id, kind, photo, contentType)
    await store.refresh()
    if (result.ok) {
      return put(kind, { kind: 'done', path: photo.path, faults: result.value.document.faults })
    }
    const { refusal } = result
    const faults = refusal.kind === 'problem' ? refusal.problem.faults : []
    put(kind, faults.length > 0 ? { kind: 'refused', faults } : { kind: 'broken', refusal, photo })
  }

  return {
    states: (): PhotoStates => states,
    listen(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Lets her take or choose a photo of this paper, and sends it in the place of the one before. */
    async take(kind: DocumentKind): Promise<void> {
      const chosen = await choosePhoto()
      if (chosen.kind === 'photo') await sendPhoto(kind, chosen.photo)
      if (chosen.kind === 'refused') put(kind, { kind: 'camera' })
    },
    /** Sends once more what could not be sent. */
    async retry(kind: DocumentKind): Promise<void> {
      const state = states[kind]
      if (state?.kind === 'broken') await sendPhoto(kind, state.photo)
    },
  }
}

export type PhotoStore = ReturnType<typeof createPhotoStore>
