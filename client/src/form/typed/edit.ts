import type { Fault } from '#shared/contract/fault'
import type { Merchant } from '#shared/contract/merchant'
import type { Refusal } from '../../api/refusal'
import { partAt } from './patch-of'
import { isNothing, type Typed, withoutSent } from './typed'

/**
 * A typed value that the server has refused. It waits while it is still what was refused; where the refusal names no field,
 * only until the application has changed from `version`.
 */
export type Held = { readonly part: Typed; readonly fault: Fault | null; readonly version: number | null }

/** The typed values of one application that the server does not have, those of them it has refused, and the state of saving. */
export type Edit = {
  readonly typed: Typed
  readonly held: readonly Held[]
  readonly saving: 'no' | 'saving' | 'saved' | 'unreachable' | 'refused'
  readonly refusal: Refusal | null
}

export const unedited: Edit = { typed: {}, held: [], saving: 'no', refusal: null }

/** The edit with what is typed now: what was typed over a refused value is no longer held. */
export const withTyped = (edit: Edit, typed: Typed): Edit => ({
  ...edit,
  typed,
  held: edit.held.filter(({ part }) => isNothing(withoutSent(part, typed))),
})

/** The edit when the application has this version. */
export const atVersion = (edit: Edit, version: number): Edit => ({
  ...edit,
  held: edit.held.filter((one) => one.version === null || one.version >= version),
})

/** The values that can be sent now: everything typed but what the server has refused. */
export const sendable = ({ typed, held }: Edit): Typed =>
  held.reduce<Typed>((left, { part }) => withoutSent(left, part), typed)

/** What a refusal holds back of `sent`: the values its faults name, or all of it; nothing where a repeat may go. */
export const heldBy = (refusal: Refusal, sent: Typed, merchant: Merchant | null): readonly Held[] => {
  if (refusal.kind !== 'problem') return []
  const { retryable, code, faults } = refusal.problem
  if (retryable || code === 'version_changed') return []
  const named = faults
    .map((fault) => ({ part: partAt(merchant, sent, fault.path), fault, version: null }))
    .filter(({ part }) => !isNothing(part))
  return named.length > 0 ? named : [{ part: sent, fault: null, version: merchant?.version ?? null }]
}

/** The edit after a refusal that holds these values back. */
export const refused = (edit: Edit, refusal: Refusal, held: readonly Held[]): Edit => {
  const saving = refusal.kind === 'unreachable' ? 'unreachable' : 'refused'
  return withTyped({ ...edit, saving, refusal, held: [...edit.held, ...held] }, edit.typed)
}

/** The edit when the server has what was sent. A value that is still held keeps the reason on the page. */
export const saved = (edit: Edit, typed: Typed): Edit => {
  const left = withTyped(edit, typed)
  return left.held.length > 0 ? { ...left, saving: 'refused' } : { ...left, saving: 'saved', refusal: null }
}

/** The edits of a new application and of what it became, as one. */
export const merged = (before: Edit, after: Edit, typed: Typed): Edit =>
  withTyped({ ...after, held: [...before.held, ...after.held], saving: before.saving }, typed)
