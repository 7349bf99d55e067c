import type { Api } from '#shared/contract/api'
import type { MerchantStatus } from '#shared/contract/merchant'
import type { StaffItem } from '#shared/contract/staff'
import type { Merchant } from '../domain/merchant'
import { refuse } from '../domain/refusal'
import { searchText } from '../domain/search-terms'
import { staffItem } from '../domain/show-to-staff'
import { isInReach } from '../domain/staff-scope'
import { answersQuery, statusesToWalk } from '../domain/staff-walk'
import type { Handler } from '../ports/handler'
import type { World } from '../ports/world'
import { moment } from './moment'
import { readCursor, type Where, writeCursor } from './staff-cursor'

// Each page of a status reads four index pages; a request reads at most eight.
const mostPages = 2

type Read = { readonly merchants: readonly Merchant[]; readonly next: Where | null }

async function searched(text: string, from: Where, limit: number, world: World): Promise<Read> {
  const page = await world.merchants.search(text, from.row, limit)
  return {
    merchants: page.merchants,
    next: page.reachedEnd || page.last === null ? null : { ...from, row: page.last },
  }
}

async function walked(
  statuses: readonly MerchantStatus[],
  from: Where,
  limit: number,
  world: World,
): Promise<Read> {
  const status = statuses[from.step]
  if (status === undefined) return { merchants: [], next: null }
  const page = await world.merchants.queue(status, from.after, limit)
  const isLast = from.step + 1 >= statuses.length
  const onward = page.reachedEnd
    ? isLast
      ? null
      : { ...from, step: from.step + 1, after: null }
    : { ...from, after: page.last }
  return { merchants: page.merchants, next: onward }
}

const oldestFirst = (left: StaffItem, right: StaffItem): number => (left.since < right.since ? -1 : 1)

/** Finds merchants. Every one is judged anew before it is shown, so an index that lags never lies. */
export const staffListMerchants: Handler<Api['staffListMerchants']> = async ({ query, caller }, world) => {
  const statuses = query.q === undefined ? statusesToWalk(query) : []
  if (statuses === null) return refuse('query_too_wide')
  if (query.q !== undefined && searchText(query.q).length < 2)
    return refuse('query_invalid', [{ code: 'too_short', path: '/q', level: 'reject' }])
  const begun = readCursor(query, caller.name, world.digest)
  if (begun === null) return refuse('cursor_invalid')
  const at = moment(world)
  const answers = (merchant: Merchant): StaffItem[] => {
    if (!isInReach(merchant, caller)) return []
    const item = staffItem(merchant, at)
    return answersQuery(merchant, item, query, at) ? [item] : []
  }
  const items: StaffItem[] = []
  let next: Where | null = begun
  for (let pages = 0; next !== null && pages < mostPages && items.length < query.limit; pages += 1) {
    const room = query.limit - items.length
    const read: Read = await (query.q === undefined
      ? walked(statuses, next, room, world)
      : searched(query.q, next, room, world))
    items.push(...read.merchants.flatMap(answers))
    next = read.next
  }
  const nextCursor = next === null ? null : writeCursor(next, query, caller.name, world.digest)
  return { headers: {}, body: { items: items.sort(oldestFirst), nextCursor } }
}
