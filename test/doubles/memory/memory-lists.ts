import type { Effects } from '#functions/domain/effects/effects'
import type { Pointer } from '#functions/domain/effects/pointers'
import type { Merchant } from '#functions/domain/merchant/merchant'
import type { Lookup } from '#functions/domain/staff/lookup'
import type { Page } from '#functions/ports/merchant-store'

/** A merchant in memory, and where it stands in the lists. */
export type Kept = {
  readonly merchant: Merchant
  readonly place: Effects['place']
  readonly pointers: readonly Pointer[]
}

/** By what one pointer puts a merchant into the list of a lookup; null when it does not. */
function sortOf(pointer: Pointer, lookup: Lookup): string | null {
  switch (pointer.by) {
    case 'number':
      return lookup.by === 'number' && lookup.number === pointer.number ? pointer.number : null
    case 'name':
      return lookup.by === 'name' && pointer.name.startsWith(lookup.start) ? pointer.name : null
    case 'assignee':
      return lookup.by === 'assignee' && lookup.assignee === pointer.assignee ? pointer.createdAt : null
    case 'province':
      return lookup.by === 'province' && lookup.province === pointer.province ? pointer.createdAt : null
    case 'contested':
      return lookup.by === 'contested' ? pointer.createdAt : null
    case 'missing':
      return lookup.by === 'missing' && lookup.code === pointer.code && pointer.from <= lookup.now
        ? pointer.from
        : null
    // These are asked by questions of their own, not by a lookup of staff.
    case 'owner':
    case 'photo':
    case 'rival':
      return null
  }
}

/** By what a merchant stands in the list of a lookup, by two names perhaps twice. */
function sortsOf({ merchant, place, pointers }: Kept, lookup: Lookup): readonly string[] {
  if (lookup.by === 'due') return place.dueAt !== null && place.dueAt < lookup.before ? [place.dueAt] : []
  if (lookup.by === 'status') {
    if (place.status === null) return []
    const isWithin =
      merchant.status === lookup.status &&
      (lookup.after === undefined || place.status > lookup.after) &&
      (lookup.until === undefined || place.status <= lookup.until)
    return isWithin ? [place.status] : []
  }
  return pointers.flatMap((pointer) => sortOf(pointer, lookup) ?? [])
}

/** A page of a list, as the port asks. */
export function pageOf(all: readonly Kept[], lookup: Lookup, after: string | null, limit: number): Page {
  const standing = all
    .flatMap((kept) =>
      sortsOf(kept, lookup).map((sortedBy) => ({
        place: `${sortedBy}#${kept.merchant.id}`,
        sortedBy,
        merchant: kept.merchant,
      })),
    )
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
