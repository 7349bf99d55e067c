import type { Confirmation } from '#shared/contract/document'
import type { Documents } from '../../api/documents'
import { type Refusal, type Result, reasonOf } from '../../api/refusal'
import type { Photo } from '../../platform/photo'
import type { Upload } from './kept-uploads'

/** How far one transfer has come. `again`: the network is bad, it waits and tries once more. */
type Progress =
  | { readonly kind: 'sending'; readonly percent: number }
  | { readonly kind: 'checking' | 'again' }

export type TransferNeeds = {
  readonly documents: Documents
  readonly randomKey: () => string
  readonly pause: (milliseconds: number) => Promise<void>
}

type Following = {
  readonly onProgress: (progress: Progress) => void
  /** Hears what must be known to go on after the app was killed. */
  readonly onStep: (upload: Upload) => void
}

/** Milliseconds to wait before each repeat; after the last it is left to her, or to the network's return. */
const waits = [1000, 3000, 9000] as const

/** Slots opened for one photo: one runs out after 5 minutes, and a photo that takes three of them does not arrive by a fourth. */
const mostSlots = 3

/** True of what may be gone in a moment: no network, a server that is busy. */
const passes = (refusal: Refusal): boolean =>
  refusal.kind === 'problem'
    ? refusal.problem.retryable && refusal.problem.code !== 'upload_quota'
    : refusal.kind === 'unreachable' || refusal.kind === 'unreadable'

const unreachable = { ok: false, refusal: { kind: 'unreachable' } } as const

/** What comes next: it is over, the slot is gone, or the photo has yet to be sent. */
type Turn = { readonly over: Result<Confirmation> } | 'slot_gone' | 'not_sent'

/**
 * Brings photos to the server. A photo whose slot was opened before is first asked for: when it arrived and only the answer
 * was lost, nothing is sent twice.
 */
export const createPhotoTransfer = ({ documents, randomKey, pause }: TransferNeeds) => {
  /** Asks until there is an answer that counts, or patience ends. */
  const patiently = async <T>(ask: () => Promise<Result<T>>, again: () => void): Promise<Result<T>> => {
    let answer = await ask()
    for (const wait of waits) {
      if (answer.ok || !passes(answer.refusal) || reasonOf(answer.refusal) === 'upload_missing') return answer
      again()
      await pause(wait)
      answer = await ask()
    }
    return answer
  }

  const confirmed = async (id: string, documentId: string, { onProgress }: Following): Promise<Turn> => {
    onProgress({ kind: 'checking' })
    const answer = await patiently(
      () => documents.confirm(id, documentId),
      () => onProgress({ kind: 'again' }),
    )
    const code = answer.ok ? 'ok' : reasonOf(answer.refusal)
    if (code === 'upload_missing') return 'not_sent'
    return code === 'slot_expired' || code === 'not_found' ? 'slot_gone' : { over: answer }
  }

  /** Sends once; `null` when it went out, else why no slot could be opened. */
  const sent = async (id: string, upload: Upload, photo: Photo, { onProgress, onStep }: Following) => {
    const { kind, contentType, sha256 } = upload
    const request = { kind, contentType, bytes: photo.bytes.length, sha256 }
    const slot = await patiently(
      () => documents.openSlot(id, request, upload.key),
      () => onProgress({ kind: 'again' }),
    )
    if (!slot.ok) return { upload, arrived: slot }
    const opened = { ...upload, documentId: slot.value.documentId }
    onStep(opened)
    onProgress({ kind: 'sending', percent: 0 })
    const went = await documents.send(slot.value, photo.path, (percent) =>
      onProgress({ kind: 'sending', percent }),
    )
    return { upload: opened, arrived: went }
  }

  /** @returns the server's word, or why it could not be had; only `unreachable` and busy servers are worth another try. */
  return async (
    id: string,
    kept: Upload,
    photo: Photo,
    following: Following,
  ): Promise<Result<Confirmation>> => {
    let upload = kept
    let slots = 1
    let failures = 0
    const renew = () => {
      slots += 1
      upload = { ...upload, key: randomKey(), documentId: null }
      following.onStep(upload)
    }
    for (;;) {
      if (upload.documentId !== null) {
        const turn = await confirmed(id, upload.documentId, following)
        if (typeof turn === 'object') return turn.over
        if (turn === 'slot_gone') {
          if (slots === mostSlots) return unreachable
          renew()
        }
      }
      const { upload: opened, arrived } = await sent(id, upload, photo, following)
      upload = opened
      if (typeof arrived === 'object' && arrived !== null) {
        if (reasonOf(arrived.refusal) !== 'slot_expired' || slots === mostSlots) return arrived
        renew()
      } else if (arrived !== true) {
        // Broken off, or refused by the store because the form had run out: the next turn finds out.
        const wait = waits[failures]
        if (wait === undefined) return unreachable
        failures += 1
        following.onProgress({ kind: 'again' })
        await pause(wait)
      }
    }
  }
}
