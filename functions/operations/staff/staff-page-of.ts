import type * as z from 'zod/mini'
import type { StaffItem, StaffQuery, staffPage } from '#shared/contract/staff'
import type { Merchant } from '../../domain/merchant/merchant'
import { type Refusal, refuse } from '../../domain/merchant/refusal'
import { answersQuery } from '../../domain/staff/answers-query'
import { searchText } from '../../domain/staff/search-terms'
import { staffItem } from '../../domain/staff/show-to-staff'
import { isInReach, type Reach } from '../../domain/staff/staff-scope'
import { walkOf } from '../../domain/staff/staff-walk'
import { momentOf, type World } from '../../ports/world'
import { readList } from './read-list'
import { readCursor, writeCursor } from './staff-cursor'

/** Whether the rest of the query, or the reader's reach, may leave out many of the merchants that the walk gives. */
function drops({ cursor: _cursor, limit: _limit, ...filters }: StaffQuery, { provinces }: Reach): boolean {
  const given = Object.values(filters).filter((filter) => filter !== undefined)
  return given.length > 1 || filters.dueBefore !== undefined || provinces !== null
}

const oldestFirst = (left: StaffItem, right: StaffItem): number => (left.since < right.since ? -1 : 1)

/**
 * A page of the staff list for a caller of this reach. Every merchant is judged anew before it is shown, so an index that
 * lags never shows a false line.
 */
export async function staffPageOf(
  query: StaffQuery,
  caller: Reach & { readonly name: string },
  world: World,
): Promise<z.infer<typeof staffPage> | Refusal> {
  const at = momentOf(world)
  const walk = walkOf(query, at.now)
  if (walk === null) return refuse('query_too_wide')
  if (query.q !== undefined && searchText(query.q).length < 2)
    return refuse('query_invalid', [{ code: 'too_short', path: '/q', level: 'reject' }])
  const from = readCursor(query, caller.name, world.digest, at.now)
  if (from === null) return refuse('cursor_invalid')
  const judge = (merchant: Merchant): StaffItem | null => {
    if (!isInReach(merchant, caller)) return null
    const item = staffItem(merchant, at)
    return answersQuery(merchant, item, query, at) ? item : null
  }
  const how = { limit: query.limit, drops: drops(query, caller), judge }
  const { items, next } = await readList(walk, from, how, world)
  const nextCursor = next === null ? null : writeCursor(next, query, caller.name, world.digest)
  return { items: [...items].sort(oldestFirst), nextCursor }
}
