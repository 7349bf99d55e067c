import { heldNumber } from '#functions/domain/merchant/life'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { isContested } from '#functions/domain/staff/answers-query'
import type { Lookup } from '#functions/domain/staff/lookup'
import type { Places } from '#functions/domain/staff/places'
import { termFor } from '#functions/domain/staff/search-terms'
import { assignee } from '#functions/domain/staff/show-to-staff'
import type { Page } from '#functions/ports/merchant-store'
import { hasStatus, ongoing } from '#shared/contract/statuses'

/** A merchant in memory, and where it stands in the lists. */
export type Kept = { readonly merchant: Merchant; readonly places: Places }

/** By what a merchant stands in the list of a lookup; null when it does not stand there. */
function sortOf({ merchant, places }: Kept, lookup: Lookup): string | null {
  const { createdAt, status, fields } = merchant
  switch (lookup.by) {
    case 'text':
      return termFor(merchant, lookup.text)
    case 'assignee':
      return assignee(merchant) === lookup.assignee ? createdAt : null
    case 'missing': {
      const from = places.outstanding.find(({ code }) => code === lookup.code)?.from
      return from !== undefined && from <= lookup.now ? from : null
    }
    case 'due':
      return places.dueAt !== null && places.dueAt < lookup.before ? places.dueAt : null
    case 'contested':
      return isContested(merchant, status) ? createdAt : null
    case 'status': {
      const isWithin =
        status === lookup.status &&
        (lookup.after === undefined || places.status > lookup.after) &&
        (lookup.until === undefined || places.status <= lookup.until)
      return isWithin ? places.status : null
    }
    case 'province':
      return hasStatus(merchant, ongoing) && fields.province === lookup.province ? createdAt : null
  }
}

/** A page of a list, as the port asks. */
export function pageOf(all: readonly Kept[], lookup: Lookup, after: string | null, limit: number): Page {
  const standing = all
    .flatMap((kept) => {
      const sort = sortOf(kept, lookup)
      return sort === null ? [] : [{ place: `${sort}#${kept.merchant.id}`, merchant: kept.merchant }]
    })
    .filter(({ place }) => after === null || place > after)
    .sort((left, right) => (left.place < right.place ? -1 : 1))
  const listings = standing.slice(0, limit)
  return {
    listings: structuredClone(listings),
    reachedEnd: standing.length <= limit,
    last: listings.at(-1)?.place ?? null,
    indexPages: 4,
  }
}

/** Who holds a number, and who met it held. */
export const rivalsFor = (merchants: readonly Merchant[], registrationNumber: string): readonly string[] =>
  merchants
    .filter(
      (merchant) =>
        heldNumber(merchant) === registrationNumber ||
        (isContested(merchant, merchant.status) && merchant.fields.registrationNumber === registrationNumber),
    )
    .map(({ id }) => id)
