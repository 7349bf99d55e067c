import type { StaffItem } from '#shared/contract/staff'
import type { Merchant } from '../../domain/merchant/merchant'
import { isOf, type Lookup, placedAt } from '../../domain/staff/lookup'
import type { World } from '../../ports/world'
import type { Where } from './staff-cursor'

// A lookup reads at most four index pages at once.
const mostIndexPages = 8
const mostAtOnce = 4
const mostPlaces = 100

/** A page of the list, and where the next one begins; null when nothing is left. */
export type ListPage = { readonly items: readonly StaffItem[]; readonly next: Where | null }

/**
 * Reads on through the lookups of a walk until the page is full or the request has read its share. `judge` answers the line
 * of a merchant that belongs in the list; `drops` says that it may leave out many, so that more places are read at once. A
 * merchant that took its place after the walk began is left to the next walk, so none is listed twice.
 */
export async function readList(
  walk: readonly Lookup[],
  from: Where,
  { limit, drops, judge }: { limit: number; drops: boolean; judge: (merchant: Merchant) => StaffItem | null },
  world: World,
): Promise<ListPage> {
  const items: StaffItem[] = []
  let { step, after } = from
  let indexPages = 0
  for (let lookup = walk[step]; lookup !== undefined; lookup = walk[step]) {
    if (items.length === limit || indexPages + mostAtOnce > mostIndexPages)
      return { items, next: { ...from, step, after } }
    const page = await world.merchants.find(lookup, after, drops ? mostPlaces : limit - items.length)
    indexPages += page.indexPages
    for (const { place, sortedBy, merchant } of page.listings) {
      if (items.length === limit) return { items, next: { ...from, step, after } }
      after = place
      if (!isOf(merchant, lookup, sortedBy) || placedAt(merchant, lookup) > from.begun) continue
      const item = judge(merchant)
      if (item !== null) items.push(item)
    }
    after = page.reachedEnd ? null : page.last
    step += page.reachedEnd ? 1 : 0
  }
  return { items, next: null }
}
