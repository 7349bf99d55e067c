import type { Merchant } from '#shared/contract/merchant'
import type { Refusal } from '../../api/refusal'
import { atVersion, type Edit, type Held, merged, refused, saved, unedited, withTyped } from './edit'
import type { Typed } from './typed'

/** The id under which a new application is known until the server has it. */
export const unborn = 'new'

/**
 * Her applications as this phone knows them. `open` is the id of the one on the page; `edits` are the typed values and the
 * state of saving of each. `phase`: `resting` before the first request, `loading`, `ready`, `stuck` when they cannot be read.
 */
export type Applications = {
  readonly phase: 'resting' | 'loading' | 'ready' | 'stuck'
  readonly refusal: Refusal | null
  readonly open: string
  readonly merchants: readonly Merchant[]
  readonly edits: Readonly<Record<string, Edit>>
}

/** An event, of the application whose id it carries, whichever is open by then. `typed` is all that only the phone has. */
export type ApplicationEvent =
  | { readonly kind: 'loading' }
  | { readonly kind: 'stuck'; readonly refusal: Refusal }
  | { readonly kind: 'listed'; readonly open: string }
  | { readonly kind: 'opened'; readonly id: string }
  | { readonly kind: 'read'; readonly merchant: Merchant; readonly typed: Typed }
  | { readonly kind: 'typed'; readonly id: string; readonly typed: Typed }
  | { readonly kind: 'saving'; readonly id: string }
  | { readonly kind: 'saved'; readonly id: string; readonly typed: Typed }
  | {
      readonly kind: 'unsaved'
      readonly id: string
      readonly refusal: Refusal
      readonly held: readonly Held[]
    }
  | { readonly kind: 'born'; readonly merchant: Merchant; readonly typed: Typed }

export const nothingKnown: Applications = {
  phase: 'resting',
  refusal: null,
  open: unborn,
  merchants: [],
  edits: {},
}

/** The typed values and the state of saving of one application. */
export const editOf = ({ edits }: Applications, id: string): Edit => edits[id] ?? unedited

/** The application as the server answered it last; `null` of one that it does not have. */
export const knownAs = ({ merchants }: Applications, id: string): Merchant | null =>
  merchants.find((one) => one.id === id) ?? null

const withEdit = (state: Applications, id: string, edit: Edit): Applications => ({
  ...state,
  edits: { ...state.edits, [id]: edit },
})

/** An answer that was overtaken by a newer one changes nothing. */
const withMerchant = (state: Applications, merchant: Merchant): Applications => {
  const known = knownAs(state, merchant.id)
  if (known !== null && known.version > merchant.version) return state
  const merchants = known
    ? state.merchants.map((one) => (one === known ? merchant : one))
    : [...state.merchants, merchant]
  const { id, version } = merchant
  return withEdit({ ...state, merchants }, id, atVersion(editOf(state, id), version))
}

/** Her applications after an event. Pure: the store decides from the state what is sent and kept. */
export const next = (state: Applications, event: ApplicationEvent): Applications => {
  switch (event.kind) {
    case 'loading':
      return { ...state, phase: state.phase === 'ready' ? 'ready' : 'loading' }
    case 'stuck':
      return state.phase === 'ready' ? state : { ...state, phase: 'stuck', refusal: event.refusal }
    case 'listed':
      return { ...state, phase: 'ready', refusal: null, open: event.open }
    case 'opened':
      return { ...state, open: event.id }
    case 'read': {
      const read = withMerchant(state, event.merchant)
      const { id } = event.merchant
      return withEdit(read, id, withTyped(editOf(read, id), event.typed))
    }
    case 'typed':
      return withEdit(state, event.id, withTyped(editOf(state, event.id), event.typed))
    case 'saving':
      return withEdit(state, event.id, { ...editOf(state, event.id), saving: 'saving', refusal: null })
    case 'saved':
      return withEdit(state, event.id, saved(editOf(state, event.id), event.typed))
    case 'unsaved':
      return withEdit(state, event.id, refused(editOf(state, event.id), event.refusal, event.held))
    case 'born': {
      const { id } = event.merchant
      const { [unborn]: before = unedited, ...edits } = state.edits
      const born = withMerchant({ ...state, edits }, event.merchant)
      const open = state.open === unborn ? id : state.open
      return withEdit({ ...born, open }, id, merged(before, editOf(born, id), event.typed))
    }
  }
}
