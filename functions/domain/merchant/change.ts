import { type EffectContext, type Effects, effectsOf } from '../effects/effects'
import type { ChangeContext } from './change-context'
import { entryFor } from './entry-for'
import { isStep } from './life'
import type { Merchant } from './merchant'
import type { Transition } from './transition'

/** All that is written when a merchant changes: what it is, its audit entries, and what follows from it. */
export type Change = Transition & { readonly effects: Effects }

// A draft that was never handed in is the seller's own business; from the first submission on all is written down.
// What staff do is written down always: they see a draft whose number another holds.
const isAudited = (before: Merchant | null, after: Merchant, { actor }: ChangeContext): boolean =>
  actor.role !== 'seller' || after.status !== 'draft' || (before !== null && before.audit.seq > 0)

const withEffects = (transition: Transition, context: EffectContext): Change => ({
  ...transition,
  effects: effectsOf(transition, context),
})

/** The change of a merchant into `after`: the next version, the time, the start of its status, and the audit entry. */
export function written(before: Merchant | null, after: Merchant, context: ChangeContext): Change {
  const begun = before === null || before.status !== after.status
  const next: Merchant = {
    ...after,
    version: (before?.version ?? 0) + 1,
    since: begun ? context.at : after.since,
    sellerWroteAt: context.actor.role === 'seller' ? context.at : after.sellerWroteAt,
    updatedAt: context.at,
  }
  if (!isAudited(before, next, context)) return withEffects({ before, after: next, entries: [] }, context)
  const entry = entryFor(before, next, context)
  const audit = { seq: entry.auditSeq, hash: entry.hash }
  return withEffects({ before, after: { ...next, audit }, entries: [entry] }, context)
}

/**
 * The change of a merchant into `after` by a step of a merchant's life.
 *
 * @throws when it is none.
 */
export function change(before: Merchant | null, after: Merchant, context: ChangeContext): Change {
  const { action, actor } = context
  const party = actor.role === 'seller' || actor.role === 'clock' ? actor.role : 'staff'
  if (isStep(before, after, action, party)) return written(before, after, context)
  const from = before?.status ?? 'nothing'
  throw new Error(`Merchant ${after.id}: no ${action} by ${party} leads from ${from} to ${after.status}`)
}

/**
 * Two changes of one merchant as one, written together: what the clock had decided, and what was done on top of it. What
 * follows is judged once, from what stood before to what stands in the end.
 */
export const together = (
  { before, entries }: Transition,
  second: Transition,
  context: EffectContext,
): Change => withEffects({ before, after: second.after, entries: [...entries, ...second.entries] }, context)
