import type { Fault } from '#shared/contract/fault'
import type { Merchant } from '#shared/contract/merchant'
import { hasStatus, inBusiness, mayApplyAgain, ongoing, withSeller } from '#shared/contract/statuses'
import type { Refusal } from '../../api/refusal'
import { type Applications, editOf, knownAs, nothingKnown } from '../typed/applications'
import type { Edit } from '../typed/edit'
import { isNothing, type Typed } from '../typed/typed'
import { mayChange } from './open-at'
import { prepared } from './prepared'

/**
 * The open application as a page shows it. `known` is the merchant as the server answered it; `merchant` the same with the
 * pending change of an approved one: the one being edited. `typed` are the values that the server does not have, `full` says
 * that the phone has no room to keep them.
 */
export type Application = {
  readonly phase: Applications['phase']
  readonly known: Merchant | null
  readonly merchant: Merchant | null
  readonly others: readonly Merchant[]
  readonly typed: Typed
  readonly saving: Edit['saving']
  readonly refusal: Refusal | null
  readonly faults: readonly Fault[]
  readonly full: boolean
}

/** "Saved" is never said while a typed value waits; one of a locked application is said to wait. */
const savingOf = ({ saving, typed }: Edit, merchant: Merchant | null): Edit['saving'] => {
  if (saving === 'saving' || isNothing(typed)) return saving
  if (!mayChange(merchant)) return 'refused'
  return saving === 'saved' ? 'no' : saving
}

/** True of an application after which she may begin a new one. */
export const isOver = (merchant: Merchant): boolean => hasStatus(merchant, mayApplyAgain)

const rank = (merchant: Merchant): number => {
  if (hasStatus(merchant, withSeller)) return 0
  return hasStatus(merchant, ongoing) ? 1 : 2
}

/** Her applications, the one to show first: what she can work on, then what is under way, then what is over. */
export const inOrder = (merchants: readonly Merchant[]): readonly Merchant[] =>
  [...merchants].sort((a, b) => rank(a) - rank(b) || (a.updatedAt < b.updatedAt ? 1 : -1))

/** The open one of her applications. */
export const openOne = (state: Applications, full: boolean): Application => {
  const known = knownAs(state, state.open)
  const merchant = known && prepared(known)
  const edit = editOf(state, state.open)
  return {
    phase: state.phase,
    known,
    merchant,
    others: inOrder(state.merchants.filter((one) => one !== known)),
    typed: edit.typed,
    saving: savingOf(edit, merchant),
    refusal: state.phase === 'ready' ? edit.refusal : state.refusal,
    faults: edit.held.flatMap(({ fault }) => fault ?? []),
    full,
  }
}

export const atRest: Application = openOne(nothingKnown, false)

/** True of an approved shop in business: what its seller changes waits beside what was approved. */
export const isInBusiness = (merchant: Merchant | null): boolean =>
  merchant !== null && hasStatus(merchant, inBusiness)
