import type { Fault } from '#shared/contract/fault'
import type { Merchant } from '#shared/contract/merchant'
import { hasStatus, inBusiness, ongoing, withSeller } from '#shared/contract/statuses'
import type { Refusal } from '../../api/refusal'
import { prepared } from './prepared'
import { isNothing, type Typed, withChange, withoutSent } from './typed'

/**
 * One application as this phone knows it: the server's values, the typed values that the server does not have, and the state
 * of saving. `phase`: `resting` before the first request, `loading`, `ready`, `stuck` when it cannot be loaded. `known` is
 * the merchant as the server answered it; `merchant` the same with the pending change of an approved one: the one being
 * edited. `held` are answers the server refused by their form; they wait for her to change them while the rest is saved.
 */
export type Application = {
  readonly phase: 'resting' | 'loading' | 'ready' | 'stuck'
  readonly known: Merchant | null
  readonly merchant: Merchant | null
  readonly others: readonly Merchant[]
  readonly typed: Typed
  readonly held: Typed
  readonly saving: 'no' | 'saving' | 'saved' | 'unreachable' | 'refused'
  readonly refusal: Refusal | null
  readonly faults: readonly Fault[]
}

export const atRest: Application = {
  phase: 'resting',
  known: null,
  merchant: null,
  others: [],
  typed: {},
  held: {},
  saving: 'no',
  refusal: null,
  faults: [],
}

/** An event that changes what the phone knows of an application. */
export type ApplicationEvent =
  | { readonly kind: 'recalled'; readonly typed: Typed }
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'loaded'
      readonly merchant: Merchant | null
      readonly others: readonly Merchant[]
      readonly typed: Typed
    }
  | { readonly kind: 'stuck'; readonly refusal: Refusal }
  | { readonly kind: 'read'; readonly merchant: Merchant }
  | { readonly kind: 'typed'; readonly change: Typed }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly merchant: Merchant; readonly sent: Typed }
  | { readonly kind: 'unsaved'; readonly refusal: Refusal; readonly sent: Typed }
  | { readonly kind: 'forgotten' }

const pick = (from: Typed, keys: readonly string[]): Typed =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)))

const without = (from: Typed, keys: readonly string[]): Typed =>
  Object.fromEntries(Object.entries(from).filter(([key]) => !keys.includes(key)))

/** The member of the application that a fault is about: `contact` of `/contact/phone`. */
const memberOf = (fault: Fault): string => fault.path.split('/')[1] ?? ''

const isOlder = (answer: Merchant, known: Merchant | null): boolean =>
  known !== null && known.id === answer.id && answer.version < known.version

const unsaved = (state: Application, refusal: Refusal, sent: Typed): Application => {
  if (refusal.kind !== 'problem') {
    const saving = refusal.kind === 'unreachable' ? 'unreachable' : 'refused'
    return { ...state, saving, refusal }
  }
  // Busy, or somebody was faster twice: nothing is wrong with what she typed, it goes out again the next time.
  const { code, retryable } = refusal.problem
  if (retryable || code === 'version_changed') return { ...state, saving: 'refused', refusal }
  const named = refusal.problem.faults.map(memberOf)
  const faulty = pick(sent, named)
  // A refusal that names no field (field_locked, invalid_state) holds back all that was sent.
  const held = isNothing(faulty) ? sent : faulty
  return {
    ...state,
    saving: 'refused',
    refusal,
    held: { ...state.held, ...pick(state.typed, Object.keys(held)) },
    faults: [...state.faults.filter((one) => !named.includes(memberOf(one))), ...refusal.problem.faults],
  }
}

const knowing = (known: Merchant | null) => ({ known, merchant: known && prepared(known) })

/** The application after an event. Pure: the callers decide from the state what is sent and kept. */
export const next = (state: Application, event: ApplicationEvent): Application => {
  switch (event.kind) {
    case 'recalled':
      return { ...state, typed: withChange(event.typed, state.typed) }
    case 'loading':
      return { ...state, phase: state.phase === 'ready' ? 'ready' : 'loading' }
    case 'loaded':
      return {
        ...state,
        phase: 'ready',
        ...knowing(event.merchant),
        others: event.others,
        typed: event.typed,
        refusal: null,
      }
    case 'stuck':
      return { ...state, phase: 'stuck', refusal: event.refusal }
    case 'read':
      return isOlder(event.merchant, state.merchant) ? state : { ...state, ...knowing(event.merchant) }
    case 'typed': {
      const changed = Object.keys(event.change)
      return {
        ...state,
        typed: withChange(state.typed, event.change),
        held: without(state.held, changed),
        faults: state.faults.filter((one) => !changed.includes(memberOf(one))),
      }
    }
    case 'saving':
      return { ...state, saving: 'saving', refusal: null }
    case 'saved':
      return {
        ...state,
        ...knowing(event.merchant),
        typed: withoutSent(state.typed, event.sent),
        saving: 'saved',
      }
    case 'unsaved':
      return unsaved(state, event.refusal, event.sent)
    case 'forgotten':
      return { ...state, ...knowing(null), typed: {}, held: {}, faults: [], saving: 'no', refusal: null }
  }
}

/** The values that can be sent now: everything typed but what the server has refused. */
export const sendable = (state: Application): Typed => without(state.typed, Object.keys(state.held))

/** True of an approved shop in business: what its seller changes waits beside what was approved. */
export const isInBusiness = (merchant: Merchant | null): boolean =>
  merchant !== null && hasStatus(merchant, inBusiness)

const rank = (merchant: Merchant): number => {
  if (hasStatus(merchant, withSeller)) return 0
  return hasStatus(merchant, ongoing) ? 1 : 2
}

/** Her applications, the one to show first: what she can work on, then what is under way, then what is over. */
export const inOrder = (merchants: readonly Merchant[]): readonly Merchant[] =>
  [...merchants].sort((a, b) => rank(a) - rank(b) || (a.updatedAt < b.updatedAt ? 1 : -1))
