import type { Merchant } from '../merchant/merchant'

/** The reviewer who has the merchant, or null. */
export const assignee = (merchant: Merchant): string | null =>
  'reviewer' in merchant ? merchant.reviewer : null
