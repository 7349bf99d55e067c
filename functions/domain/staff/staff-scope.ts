import * as mobile from '#shared/numbers/mobile'
import type { Merchant } from '../merchant/merchant'

/** What of a staff token decides which merchants it reaches. */
export type Reach = { readonly provinces: readonly string[] | null; readonly phone: string | null }

const wasHandedIn = (merchant: Merchant): boolean =>
  'submittedAt' in merchant && merchant.submittedAt !== null

/**
 * Whether the merchant lies in the provinces of this member of staff. What was never handed in is its seller's own business,
 * as a draft and after, unless it met a number that another holds.
 */
export function isInReach(merchant: Merchant, { provinces }: Reach): boolean {
  if (!wasHandedIn(merchant) && !merchant.contested) return false
  const { province } = merchant.fields
  return provinces === null || (province !== null && provinces.includes(province))
}

/** Whether this is the reviewer's own shop, by the telephone number. */
export function isOwnShop(merchant: Merchant, { phone }: Reach): boolean {
  const contact = merchant.fields.contact.phone
  return phone !== null && contact !== null && mobile.compact(phone) === mobile.compact(contact)
}
