import { allPapers } from '../application/content'
import type { Change } from '../merchant/change'
import type { Merchant, Paper } from '../merchant/merchant'

/** A check that is due a day after the instant `from`: whether a photo in the vault still belongs to its merchant. */
export type PhotoCheck = { readonly paperId: string; readonly from: string }

/** Every paper of a merchant: of what was approved, and of the change beside it. */
export const papersOf = (merchant: Merchant | null): readonly Paper[] =>
  merchant === null ? [] : allPapers(merchant)

const without = (papers: readonly Paper[], others: readonly Paper[]): readonly Paper[] =>
  papers.filter(({ id }) => others.every((other) => other.id !== id))

/** The checks that a change makes due: of the photos announced by it, and of those no longer held after it. */
export function photoChecks({ before, after }: Change): readonly PhotoCheck[] {
  const [had, has] = [papersOf(before), papersOf(after)]
  return [
    ...without(has, had).map(({ id, slotEndsAt }) => ({ paperId: id, from: slotEndsAt })),
    ...without(had, has).map(({ id }) => ({ paperId: id, from: after.updatedAt })),
  ]
}

/** Whether the merchant holds this photo, confirmed; if not, what is in the vault under its name is left over. */
export const isHeldForGood = (merchant: Merchant | null, paperId: string): boolean =>
  papersOf(merchant).some(({ id, status }) => id === paperId && status === 'confirmed')
