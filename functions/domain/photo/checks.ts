import { allPapers } from '../application/content'
import type { Change } from '../merchant/change'
import type { Merchant, Paper } from '../merchant/merchant'

/** A photo to be looked after once more, a day after `from`: by then its slot is long over, or it was taken back. */
export type PhotoCheck = { readonly paperId: string; readonly from: string }

/** Every paper of a merchant: of what was approved, and of the change beside it. */
export const papersOf = (merchant: Merchant | null): readonly Paper[] =>
  merchant === null ? [] : allPapers(merchant)

const without = (papers: readonly Paper[], others: readonly Paper[]): readonly Paper[] =>
  papers.filter(({ id }) => others.every((other) => other.id !== id))

/** The photos that a change makes worth a check: those announced, and those no longer held. */
export function photoChecks({ before, after }: Change): readonly PhotoCheck[] {
  const [had, has] = [papersOf(before), papersOf(after)]
  return [
    ...without(has, had).map(({ id, slotEndsAt }) => ({ paperId: id, from: slotEndsAt })),
    ...without(had, has).map(({ id }) => ({ paperId: id, from: after.updatedAt })),
  ]
}

/** Whether the merchant holds this photo for good: anything else of it in the vault is left over. */
export const isHeldForGood = (merchant: Merchant | null, paperId: string): boolean =>
  papersOf(merchant).some(({ id, status }) => id === paperId && status === 'confirmed')
