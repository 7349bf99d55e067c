import { canonical } from '../merchant/canonical'
import type { Desk, Merchant, Paper, Pending } from '../merchant/merchant'

/** The change that an approved merchant prepares or has handed in, or null. */
export const pendingOf = (merchant: Merchant): Pending | null =>
  'pending' in merchant ? merchant.pending : null

/** What the seller works on: the application, or beside an approved one the change she prepares. */
export const deskOf = (merchant: Merchant): Desk => pendingOf(merchant) ?? merchant

/** Every paper of a merchant once: those that were approved and those on her desk. */
export const allPapers = (merchant: Merchant): readonly Paper[] => [
  ...new Map([...merchant.papers, ...deskOf(merchant).papers].map((paper) => [paper.id, paper])).values(),
]

const same = (left: Desk, right: Desk): boolean =>
  canonical([left.fields, left.papers]) === canonical([right.fields, right.papers])

/**
 * The merchant with her work laid down. What was approved is not touched: beside it the change waits until she hands it
 * in, again if it had been handed in before; a change that changes nothing is none.
 */
export function withDesk(merchant: Merchant, { fields, papers, judgements }: Desk): Merchant {
  if (!('pending' in merchant)) return { ...merchant, fields, papers, judgements }
  const pending = { fields, papers, judgements, submittedAt: null }
  return { ...merchant, pending: same(pending, merchant) ? null : pending }
}
