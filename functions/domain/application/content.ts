import { canonical } from '../merchant/canonical'
import type { Content, Merchant, Paper, Pending } from '../merchant/merchant'

/** The change that an approved merchant prepares or has handed in, or null. */
export const pendingOf = (merchant: Merchant): Pending | null =>
  'pending' in merchant ? merchant.pending : null

/** The content that the seller edits: the application, or beside an approved one the change she prepares. */
export const contentOf = (merchant: Merchant): Content => pendingOf(merchant) ?? merchant

/** Every paper of a merchant once: the approved ones and those of the change that is prepared. */
export const allPapers = (merchant: Merchant): readonly Paper[] => [
  ...new Map([...merchant.papers, ...contentOf(merchant).papers].map((paper) => [paper.id, paper])).values(),
]

const same = (left: Content, right: Content): boolean =>
  canonical([left.fields, left.papers]) === canonical([right.fields, right.papers])

/**
 * The merchant with this edited content. Of an approved merchant nothing is touched: the content waits beside it as a change
 * that is not handed in yet (also where it had been handed in before); content equal to the approved one is no change.
 */
export function withContent(merchant: Merchant, { fields, papers, judgements }: Content): Merchant {
  if (!('pending' in merchant)) return { ...merchant, fields, papers, judgements }
  const pending = { fields, papers, judgements, submittedAt: null }
  return { ...merchant, pending: same(pending, merchant) ? null : pending }
}
