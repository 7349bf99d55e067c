import type { DecisionItem } from '#shared/contract/staff'
import { photoFaults } from '#shared/rules/photo-faults'
import type { Content, Merchant } from '../merchant/merchant'

/** The largest number of hashes remembered of one merchant: as many photos as may be sent on one day. */
const mostRemembered = 40

const isOfPhoto = ({ verdict, faults }: DecisionItem): boolean =>
  verdict === 'rejected' && faults.some((code) => photoFaults.includes(code))

/**
 * The merchant with the hashes of the photos that a reviewer rejected for the photo itself: when one is sent again, staff
 * are warned.
 */
export function withRejectedPhotos<M extends Merchant>(
  merchant: M,
  { papers }: Content,
  items: readonly DecisionItem[],
): M {
  const kinds: readonly string[] = items.filter(isOfPhoto).map(({ code }) => code)
  const hashes = papers.flatMap(({ kind, sha256 }) =>
    sha256 !== null && kinds.includes(kind) ? [sha256] : [],
  )
  const rejectedPhotos = [...new Set([...merchant.rejectedPhotos, ...hashes])].slice(-mostRemembered)
  return { ...merchant, rejectedPhotos }
}
