import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Change } from '#functions/domain/change'
import type { Merchant } from '#functions/domain/merchant'
import { calendar } from '#functions/machine/calendar'
import { chance } from '#functions/machine/chance'
import type { World } from '#functions/ports/world'
import { testWorld } from '#test/doubles/test-world'
import { mulberry32 } from '../mulberry32'
import { page, statuses, truth, whole } from './asked'
import { type Count, countedClient } from './counted-client'
import { copyOf, merchantOf, now } from './crowd'
import { arrival, fillTable, storeOf } from './fill-table'

/** What a first page of fifty took, and whether the whole list was what it should be (null = it was not walked). */
export type Row = {
  readonly query: string
  readonly calls: string
  readonly indexPages: number
  readonly units: number
  readonly milliseconds: number
  readonly items: number
  readonly goesOn: boolean
  readonly walk: { readonly found: number; readonly pages: number; readonly isRight: boolean } | null
}

export type Measured = {
  readonly rows: readonly Row[]
  readonly numbers: Row
  readonly items: number
  readonly seconds: number
}

/** Every filter, alone and with others; the narrow ones are walked to their end. */
const asked: readonly (readonly [query: string, isWalked: boolean])[] = [
  ['status=submitted', false],
  ['status=in_review', true],
  ['status=active', false],
  ['status=restricted', true],
  ['status=suspended', true],
  ['status=closed', true],
  ['status=draft', true],
  ['missing=recheck.half_year', true],
  ['missing=licence.food_operation', true],
  ['missing=goods.label', false],
  ['dueBefore=2026-11-25', true],
  ['dueBefore=2026-12-02', true],
  ['assignee=reviewer-7', true],
  ['contested=true', true],
  ['province=11', false],
  ['status=submitted&province=33', true],
  ['missing=licence.business&province=14', true],
]

const inOrder = (ids: readonly string[]): string => [...ids].sort().join()

const named = ({ calls }: Count): string =>
  [...calls].map(([name, count]) => `${count} ${name.replace('Command', '')}`).join(', ')

type Crowd = {
  /** Merchants that were made one by one; `copies` of each differ only in id, number, owner and name. */
  readonly made: readonly Merchant[]
  readonly copies: readonly (readonly string[])[]
  readonly items: number
}

async function gather(
  count: number,
  distinct: number,
  table: string,
  client: DynamoDBClient,
): Promise<Crowd> {
  const dice = mulberry32(20261125)
  const made = Array.from({ length: distinct }, (_, at) => merchantOf(at, chance.id(), dice, calendar))
  const arrivals = made.map((merchant) => arrival(merchant, { now, calendar }))
  const copies: string[][] = made.map(({ id }) => [id])
  function* everybody(): Generator<Change> {
    yield* arrivals
    for (let at = distinct; at < count; at += 1) {
      const from = at % distinct
      const known = arrivals[from]
      if (known === undefined) throw new Error('Every merchant is made or copied')
      const after = copyOf(known.after, from, at, chance.id())
      copies[from]?.push(after.id)
      yield { ...known, after }
    }
  }
  const items = await fillTable(everybody(), table, client)
  return { made, copies, items }
}

/** Fills an empty table with a crowd, of which so many are made one by one, and asks everything of it. */
export async function measure(count: number, distinct: number, table: string): Promise<Measured> {
  const begun = Date.now()
  const { client, during } = countedClient()
  const { made, copies, items } = await gather(count, distinct, table, client)
  const inMemory = testWorld()
  inMemory.clock.set(now)
  const world: World = { ...inMemory, merchants: storeOf(client, table) }
  const expected = truth(
    made,
    asked.flatMap(([query, isWalked]) => (isWalked ? query : [])),
    world,
  )
  const withCopies = (query: string): readonly string[] =>
    (expected.get(query) ?? []).flatMap((at) => copies[at] ?? [])
  const one = made.find(({ status, fields }) => status === 'active' && fields.seller === 'enterprise')
  const text = encodeURIComponent(one?.fields.fullName?.slice(0, 4) ?? '')

  async function rowOf(query: string, isWalked: boolean): Promise<Row> {
    await page(world, query)
    const started = performance.now()
    const counted = await during(() => page(world, query))
    const milliseconds = performance.now() - started
    const walk = isWalked ? await whole(world, `${query}&limit=100`) : null
    return {
      query: decodeURIComponent(query),
      calls: named(counted),
      indexPages: counted.calls.get('QueryCommand') ?? 0,
      units: counted.units,
      milliseconds,
      items: counted.answer.items.length,
      goesOn: counted.answer.nextCursor !== null,
      walk: walk && {
        found: walk.ids.length,
        pages: walk.pages,
        isRight: walk.ids.length > 0 && inOrder(walk.ids) === inOrder(withCopies(query)),
      },
    }
  }
  const rows: Row[] = []
  for (const [query, isWalked] of asked) rows.push(await rowOf(query, isWalked))
  rows.push(await rowOf(`q=${one?.fields.registrationNumber}`, false), await rowOf(`q=${text}`, false))

  const numbers = made.flatMap(({ fields }) => fields.registrationNumber ?? []).slice(0, 100)
  const started = performance.now()
  const counted = await during(() => statuses(world, numbers))
  const hundred: Row = {
    query: '100 numbers',
    calls: named(counted),
    indexPages: 0,
    units: counted.units,
    milliseconds: performance.now() - started,
    items: counted.answer.filter(({ found }) => found).length,
    goesOn: false,
    walk: null,
  }
  client.destroy()
  return { rows, numbers: hundred, items, seconds: (Date.now() - begun) / 1000 }
}
