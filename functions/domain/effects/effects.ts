import type { ChangeContext } from '../merchant/change-context'
import { heldNumber } from '../merchant/life'
import type { Merchant } from '../merchant/merchant'
import type { Transition } from '../merchant/transition'
import { type PhotoCheck, photoChecks } from '../photo/checks'
import { type Bars, barsOf } from '../review/bar-keys'
import { type ReviewTime, reviewTime } from '../review/review-time'
import { type Places, placesOf } from '../staff/places'
import { type Due, dueAfter } from './due'
import { type PointerChange, pointerChange } from './pointers'

/** The registration number that a merchant lets go, and the one that it takes: nobody else may hold it then. */
export type Hold = { readonly released: string | null; readonly taken: string | null }

/** One more draft of a person, refused where there are `most` already. */
type NewDraft = { readonly person: string; readonly most: number }

/**
 * Everything that follows from a change of a merchant, as plain data: a store writes it in the same transaction. A store
 * makes no decision about it and only builds the keys.
 */
export type Effects = {
  readonly hold: Hold
  /** Null where no draft is begun or reopened. */
  readonly draft: NewDraft | null
  /** The merchant's place in the lists by status and by what is due first. */
  readonly place: Pick<Places, 'status' | 'dueAt'>
  readonly pointers: PointerChange
  readonly photoChecks: readonly PhotoCheck[]
  /** The time that the decision took; null where nothing was decided. */
  readonly reviewTime: ReviewTime | null
  readonly bars: Bars
  readonly due: Due
}

/** The part of the context that is needed to derive the effects of a change. */
export type EffectContext = Pick<ChangeContext, 'moment' | 'keyed'>

const mostDrafts = 3

/** The registration numbers that a change releases and takes. */
export function holdChange(before: Merchant | null, after: Merchant): Hold {
  const [held, wanted] = [before === null ? null : heldNumber(before), heldNumber(after)]
  return held === wanted ? { released: null, taken: null } : { released: held, taken: wanted }
}

const newDraft = (before: Merchant | null, { status, owner }: Merchant): NewDraft | null =>
  status === 'draft' && before?.status !== 'draft' ? { person: owner, most: mostDrafts } : null

/** Everything that follows from a change. */
export function effectsOf(transition: Transition, { moment, keyed }: EffectContext): Effects {
  const { before, after } = transition
  const had = before === null ? [] : placesOf(before, moment.calendar).outstanding
  const { outstanding, ...place } = placesOf(after, moment.calendar)
  return {
    hold: holdChange(before, after),
    draft: newDraft(before, after),
    place,
    pointers: pointerChange({ merchant: before, outstanding: had }, { merchant: after, outstanding }),
    photoChecks: photoChecks(transition),
    reviewTime: reviewTime(transition),
    bars: barsOf(transition, keyed),
    due: dueAfter(before, after, moment),
  }
}
