import { heldNumber } from '#functions/domain/merchant/life'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { isRefusal } from '#functions/domain/merchant/refusal'
import { answersQuery } from '#functions/domain/staff/answers-query'
import { termFor } from '#functions/domain/staff/search-terms'
import { staffItem } from '#functions/domain/staff/show-to-staff'
import { isInReach } from '#functions/domain/staff/staff-scope'
import { queryStatuses } from '#functions/operations/staff/query-statuses'
import { staffListMerchants } from '#functions/operations/staff/staff-list-merchants'
import type { StaffToken } from '#functions/ports/tokens'
import type { World } from '#functions/ports/world'
import { type StaffQuery, staffQuery } from '#shared/contract/staff'

const asker = {
  name: 'lin',
  role: 'reviewer',
  provinces: null,
  phone: null,
} as const satisfies StaffToken

const request = {
  params: {},
  query: undefined,
  body: undefined,
  caller: asker,
  language: 'en',
  seenVersion: 0,
  keep: () => null,
} as const

const queryOf = (text: string): StaffQuery => staffQuery.parse(Object.fromEntries(new URLSearchParams(text)))

/** One page of the staff list, through the handler. */
export async function page(world: World, text: string, cursor: string | null = null) {
  const query = { ...queryOf(text), ...(cursor === null ? {} : { cursor }) }
  const outcome = await staffListMerchants({ ...request, query }, world)
  if (outcome === 'already_answered' || isRefusal(outcome)) throw new Error(`${text} was refused`)
  return outcome.body
}

/** The whole of a list, how many pages it took, and how many of them came empty before the first merchant. */
export async function whole(world: World, text: string) {
  const ids: string[] = []
  let pages = 0
  let empty = 0
  for (let cursor: string | null = null; pages === 0 || cursor !== null; pages += 1) {
    const read: Awaited<ReturnType<typeof page>> = await page(world, text, cursor)
    ids.push(...read.items.map(({ id }) => id))
    cursor = read.nextCursor
    empty += ids.length === 0 ? 1 : 0
  }
  return { ids, pages, empty }
}

/** The status of registration numbers, through the handler. */
export async function statuses(world: World, registrationNumbers: readonly string[]) {
  const body = { registrationNumbers: [...registrationNumbers] }
  const outcome = await queryStatuses({ ...request, body }, world)
  if (outcome === 'already_answered' || isRefusal(outcome)) throw new Error('The numbers were refused')
  return outcome.body.items
}

/** Which of these merchants each query is to find, judged one by one, and what is to be said of each number asked. */
export function truth(
  merchants: Iterable<Merchant>,
  queries: readonly string[],
  numbers: readonly string[],
  world: World,
) {
  const moment = { now: world.clock.now(), calendar: world.calendar }
  const lists = queries.map((text) => ({ query: queryOf(text), ids: new Set<string>() }))
  const said = new Map(numbers.map((number) => [number, 'not found']))
  for (const merchant of merchants) {
    if (!isInReach(merchant, asker)) continue
    const item = staffItem(merchant, moment)
    for (const { query, ids } of lists) {
      const isNamed = query.q === undefined || termFor(merchant, query.q) !== null
      if (isNamed && answersQuery(merchant, item, query, moment)) ids.add(merchant.id)
    }
    const held = heldNumber(merchant)
    if (held !== null && said.has(held)) said.set(held, item.status)
  }
  return { found: new Map(queries.map((text, at) => [text, lists[at]?.ids ?? new Set<string>()])), said }
}
