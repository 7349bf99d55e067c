import type { Merchant } from '../merchant/merchant'

/** The id of the reviewer of the merchant, or null. */
export const assignee = (merchant: Merchant): string | null =>
  'reviewer' in merchant ? merchant.reviewer : null
