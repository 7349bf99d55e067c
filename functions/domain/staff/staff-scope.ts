import * as mobile from '#shared/numbers/phone/mobile'
import type { Merchant } from '../merchant/merchant'

/** The part of a staff token that decides which merchants it reaches: provinces (null = all) and telephone. */
export type Reach = { readonly provinces: readonly string[] | null; readonly phone: string | null }

const wasHandedIn = (merchant: Merchant): boolean =>
  'submittedAt' in merchant && merchant.submittedAt !== null

/**
 * Whether the merchant is in a province of this member of staff. An application that was never handed in is hidden from all
 * staff, as a draft and later, unless another merchant holds its number.
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
