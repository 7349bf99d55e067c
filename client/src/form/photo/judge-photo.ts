import type { Merchant } from '#shared/contract/merchant'
import type { Chosen, Photo } from '../../platform/photo'
import type { Storage } from '../../platform/storage'
import { doubtsOf, isTooSmall } from './photo-check'
import type { PhotoState } from './photo-state'
import { isHeic, photoType } from './photo-type'
import { isRejectedBefore } from './rejected-photos'

export type JudgeNeeds = { readonly storage: Storage; readonly sha256: (bytes: Uint8Array) => string }

/** The outcome for a chosen photo: sent, refused with a reason, doubted with a question, or dropped. */
export type Judged =
  | { readonly kind: 'good'; readonly photo: Photo }
  | { readonly kind: 'stop'; readonly state: PhotoState }
  | { readonly kind: 'nothing' }

const unfit = (why: Extract<PhotoState, { kind: 'unfit' }>['why']): Judged => ({
  kind: 'stop',
  state: { kind: 'unfit', why },
})

/** Judges a photo on the phone, before a byte of it is sent. A doubtful one may be sent all the same. */
export const judgePhoto = (
  chosen: Chosen,
  merchant: Merchant | null,
  { storage, sha256 }: JudgeNeeds,
): Judged => {
  if (chosen.kind === 'cancelled') return { kind: 'nothing' }
  if (chosen.kind === 'refused') return { kind: 'stop', state: { kind: 'camera' } }
  if (chosen.kind === 'unreadable') return unfit(isHeic(chosen.bytes) ? 'heic' : 'type')
  const { taken } = chosen
  const { photo, pixels } = taken
  if (photoType(photo.bytes) === null) return unfit(isHeic(photo.bytes) ? 'heic' : 'type')
  if (isTooSmall(taken)) return unfit('small')
  if (isRejectedBefore(storage, merchant, sha256(photo.bytes))) return unfit('same')
  const doubts = pixels === null ? [] : doubtsOf(pixels)
  return doubts.length > 0
    ? { kind: 'stop', state: { kind: 'doubt', doubts, photo } }
    : { kind: 'good', photo }
}
