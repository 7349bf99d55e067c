import { addDays } from '#shared/rules/day'
import { allPapers } from '../application/content'
import type { Merchant, Paper } from '../merchant/merchant'
import type { Transition } from '../merchant/transition'

/**
 * A check whether a photo still belongs to its merchant, due at an instant: a day after its slot ended or it was taken back.
 */
export type PhotoCheck = { readonly paperId: string; readonly at: string }

const dayAfter = (instant: string): string => `${addDays(instant.slice(0, 10), 1)}${instant.slice(10)}`

/** Every paper of a merchant: the approved ones and those of the pending change. */
export const papersOf = (merchant: Merchant | null): readonly Paper[] =>
  merchant === null ? [] : allPapers(merchant)

const without = (papers: readonly Paper[], others: readonly Paper[]): readonly Paper[] =>
  papers.filter(({ id }) => others.every((other) => other.id !== id))

/** The checks that a change makes due: of the photos announced by it, and of those no longer held after it. */
export function photoChecks({ before, after }: Transition): readonly PhotoCheck[] {
  const [had, has] = [papersOf(before), papersOf(after)]
  return [
    ...without(has, had).map(({ id, slotEndsAt }) => ({ paperId: id, at: dayAfter(slotEndsAt) })),
    ...without(had, has).map(({ id }) => ({ paperId: id, at: dayAfter(after.updatedAt) })),
  ]
}

/** Whether the merchant holds this photo, confirmed; if not, the object of that name in the vault is left over. */
export const isHeldForGood = (merchant: Merchant | null, paperId: string): boolean =>
  papersOf(merchant).some(({ id, status }) => id === paperId && status === 'confirmed')
