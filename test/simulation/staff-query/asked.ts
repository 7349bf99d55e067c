import { answersQuery } from '#functions/domain/answers-query'
import type { Merchant } from '#functions/domain/merchant'
import { isRefusal } from '#functions/domain/refusal'
import { staffItem } from '#functions/domain/show-to-staff'
import { isInReach } from '#functions/domain/staff-scope'
import { queryStatuses } from '#functions/handlers/query-statuses'
import { staffListMerchants } from '#functions/handlers/staff-list-merchants'
import type { StaffToken } from '#functions/ports/tokens'
import type { World } from '#functions/ports/world'
import { type StaffQuery, staffQuery } from '#shared/contract/staff'

export const asker = {
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

/** The whole of a list, and how many pages it took. */
export async function whole(world: World, text: string) {
  const ids: string[] = []
  let pages = 0
  for (let cursor: string | null = null; pages === 0 || cursor !== null; pages += 1) {
    const read: Awaited<ReturnType<typeof page>> = await page(world, text, cursor)
    ids.push(...read.items.map(({ id }) => id))
    cursor = read.nextCursor
  }
  return { ids, pages }
}

/** The status of registration numbers, through the handler. */
export async function statuses(world: World, registrationNumbers: readonly string[]) {
  const body = { registrationNumbers: [...registrationNumbers] }
  const outcome = await queryStatuses({ ...request, body }, world)
  if (outcome === 'already_answered' || isRefusal(outcome)) throw new Error('The numbers were refused')
  return outcome.body.items
}

/** Which of these merchants each query is to find, judged one by one: by their places in the list. */
export function truth(
  merchants: readonly Merchant[],
  queries: readonly string[],
  world: World,
): ReadonlyMap<string, readonly number[]> {
  const moment = { now: world.clock.now(), calendar: world.calendar }
  const lines = merchants.flatMap((merchant, at) =>
    isInReach(merchant, asker) ? [{ at, merchant, item: staffItem(merchant, moment) }] : [],
  )
  return new Map(
    queries.map((text) => {
      const query = queryOf(text)
      const found = lines.filter(({ merchant, item }) => answersQuery(merchant, item, query, moment))
      return [text, found.map(({ at }) => at)]
    }),
  )
}
