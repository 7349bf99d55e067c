import { type EffectContext, type Effects, effectsOf } from '../effects/effects'
import type { ChangeContext } from './change-context'
import { entryFor } from './entry-for'
import { isStep } from './life'
import type { Merchant } from './merchant'
import type { Transition } from './transition'

/** Everything that is written when a merchant changes: the merchant, its audit entries, and the effects. */
export type Change = Transition & { readonly effects: Effects }

// A draft that was never handed in is not audited; from the first submission on every change is. Actions of staff are always
// audited: they see a draft whose number another merchant holds.
const isAudited = (before: Merchant | null, after: Merchant, { actor }: ChangeContext): boolean =>
  actor.role !== 'seller' || after.status !== 'draft' || (before !== null && before.audit.seq > 0)

const withEffects = (transition: Transition, context: EffectContext): Change => ({
  ...transition,
  effects: effectsOf(transition, context),
})

function transitionOf(before: Merchant | null, after: Merchant, context: ChangeContext): Transition {
  const begun = before === null || before.status !== after.status
  const next: Merchant = {
    ...after,
    version: (before?.version ?? 0) + 1,
    since: begun ? context.at : after.since,
    sellerWroteAt: context.actor.role === 'seller' ? context.at : after.sellerWroteAt,
    updatedAt: context.at,
  }
  if (!isAudited(before, next, context)) return { before, after: next, entries: [] }
  const entry = entryFor(before, next, context)
  const audit = { seq: entry.auditSeq, hash: entry.hash }
  return { before, after: { ...next, audit }, entries: [entry] }
}

/** The change of a merchant into `after`: the next version, the time, the start of its status, and the audit entry. */
export const written = (before: Merchant | null, after: Merchant, context: ChangeContext): Change =>
  withEffects(transitionOf(before, after, context), context)

/**
 * The transition of a merchant into `after` by a step of a merchant's life, without what follows from it.
 *
 * @throws when it is none.
 */
export function step(before: Merchant | null, after: Merchant, context: ChangeContext): Transition {
  const { action, actor } = context
  const party = actor.role === 'seller' || actor.role === 'clock' ? actor.role : 'staff'
  if (isStep(before, after, action, party)) return transitionOf(before, after, context)
  const from = before?.status ?? 'nothing'
  throw new Error(`Merchant ${after.id}: no ${action} by ${party} leads from ${from} to ${after.status}`)
}

/**
 * The change of a merchant into `after` by a step of a merchant's life.
 *
 * @throws when it is none.
 */
export const change = (before: Merchant | null, after: Merchant, context: ChangeContext): Change =>
  withEffects(step(before, after, context), context)

/**
 * Two transitions of one merchant written as one change: the clock's decision, and the step taken on top of it. The effects are
 * derived once, from the first state to the last.
 */
export const together = (
  { before, entries }: Transition,
  second: Transition,
  context: EffectContext,
): Change => withEffects({ before, after: second.after, entries: [...entries, ...second.entries] }, context)
