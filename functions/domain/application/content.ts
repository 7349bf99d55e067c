import { canonical } from '../merchant/canonical'
import type { Content, Merchant, Paper, Pending } from '../merchant/merchant'

/** The change that an approved merchant prepares or has handed in, or null. */
export const pendingOf = (merchant: Merchant): Pending | null =>
  'pending' in merchant ? merchant.pending : null

/** The content that the seller edits: the application, or, once it is approved, the pending change. */
export const contentOf = (merchant: Merchant): Content => pendingOf(merchant) ?? merchant

/** Every paper of a merchant once: the approved ones and those of the pending change. */
export const allPapers = (merchant: Merchant): readonly Paper[] => [
  ...new Map([...merchant.papers, ...contentOf(merchant).papers].map((paper) => [paper.id, paper])).values(),
]

const same = (left: Content, right: Content): boolean =>
  canonical([left.fields, left.papers]) === canonical([right.fields, right.papers])

/**
 * The merchant with this edited content. Nothing that was approved changes: the content of an approved merchant is kept
 * beside it as a pending change that is not handed in yet, even where it had been handed in before. Content equal to the
 * approved content is no change.
 */
export function withContent(merchant: Merchant, { fields, papers, judgements }: Content): Merchant {
  if (!('pending' in merchant)) return { ...merchant, fields, papers, judgements }
  const pending = { fields, papers, judgements, submittedAt: null }
  return { ...merchant, pending: same(pending, merchant) ? null : pending }
}
