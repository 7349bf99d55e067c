import type { Fault } from '#shared/contract/fault'
import type { DocumentKind } from '#shared/contract/requirement-codes'
import type { Refusal } from '../../api/refusal'
import type { Photo } from '../../platform/photo'
import type { Doubt } from './photo-check'

/** Why a photo is not taken: no picture we take, one only iPhones can show, too small to read, the one that was rejected. */
type Unfit = 'type' | 'heic' | 'small' | 'same'

/**
 * How one paper's photo is doing on this phone. `camera`: the phone did not let us. `doubt`: she is asked whether to use it
 * all the same. `again`: the network is bad, it is tried once more by itself. `broken`: it is left to her, or to the network's
 * return. `refused`: the server does not take this picture; `faults` say why. `path` is `null` where the picture is no longer
 * on the phone; `reading` while what stands on it is awaited.
 */
export type PhotoState =
  | { readonly kind: 'reading' | 'checking' | 'again' | 'camera' }
  | { readonly kind: 'unfit'; readonly why: Unfit }
  | { readonly kind: 'doubt'; readonly doubts: readonly Doubt[]; readonly photo: Photo }
  | { readonly kind: 'sending'; readonly percent: number; readonly path: string }
  | {
      readonly kind: 'done'
      readonly path: string | null
      readonly faults: readonly Fault[]
      readonly reading: boolean
    }
  | { readonly kind: 'broken'; readonly refusal: Refusal; readonly photo: Photo }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

export type PhotoStates = Readonly<Partial<Record<DocumentKind, PhotoState>>>

/** True while a photo is on its way. */
export const isBusy = (state: PhotoState | undefined): boolean =>
  state?.kind === 'reading' ||
  state?.kind === 'sending' ||
  state?.kind === 'checking' ||
  state?.kind === 'again'
