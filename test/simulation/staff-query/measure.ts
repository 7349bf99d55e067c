import type { Change } from '#functions/domain/merchant/change'
import type { Merchant } from '#functions/domain/merchant/merchant'
import type { World } from '#functions/ports/world'
import { calendar } from '#functions/system/calendar'
import { chance } from '#functions/system/chance'
import { testWorld } from '#test/doubles/test-world'
import { exportLine, type Filling } from '#test/functions/store/import-table'
import { tableName } from '#test/functions/store/template-table'
import { mulberry32 } from '../mulberry32'
import { page, statuses, truth, whole } from './asked'
import { type Count, countedClient } from './counted-client'
import { copyOf, merchantOf, now } from './crowd'
import { onTable } from './open-table'
import { arrival, arrivalOfCopy, storeOf, writtenRows } from './written-rows'

/** What a first page of fifty took. */
export type Row = {
  readonly query: string
  readonly calls: string
  readonly indexPages: number
  readonly units: number
  readonly milliseconds: number
  readonly items: number
  readonly goesOn: boolean
  /** How many there are when every merchant is judged. */
  readonly matching: number
  /** In how many pages of a hundred it was walked to its end, and how many came empty before the first merchant. */
  readonly pages: number
  readonly empty: number
  /** Whether the walked list holds exactly those. */
  readonly isRight: boolean
}

export type Measured = {
  readonly rows: readonly Row[]
  readonly numbers: Row
  /** Rows in the table. */
  readonly written: number
  readonly filling: Filling
  /** Seconds to make the distinct merchants, to judge everybody, and to ask. */
  readonly seconds: { readonly making: number; readonly judging: number; readonly asking: number }
}

/** Every filter, alone and with others. */
const asked: readonly string[] = [
  'status=submitted',
  'status=in_review',
  'status=action_required',
  'status=lapsed',
  'status=active',
  'status=restricted',
  'status=suspended',
  'status=closing',
  'status=closed',
  'status=declined',
  'status=withdrawn',
  'status=draft',
  'missing=recheck.half_year',
  'missing=licence.food_operation',
  'missing=goods.label',
  'dueBefore=2026-11-25',
  'dueBefore=2026-12-02',
  'assignee=reviewer-7',
  'contested=true',
  'province=11',
  'status=submitted&province=33',
  'status=restricted&bucket=overdue',
  'missing=licence.business&province=14',
]

const named = ({ calls }: Count): string =>
  [...calls].map(([name, count]) => `${count} ${name.replace('Command', '')}`).join(', ')

/** So many new merchants, of which so many are made one by one; the others are copies of them in turn. */
export function gathered(count: number, distinct: number) {
  const dice = mulberry32(20261125)
  const made = Array.from({ length: distinct }, (_, at) => merchantOf(at, chance.id(), dice, calendar))
  const arrivals = made.map((merchant) => arrival(merchant, { now, calendar }))
  const ids = Array.from({ length: count - distinct }, () => chance.id())
  function* everybody(): Generator<Change> {
    yield* arrivals
    for (const [number, id] of ids.entries()) {
      const from = number % distinct
      const known = arrivals[from]
      if (known === undefined) throw new Error('Every merchant is made or copied')
      yield arrivalOfCopy(known, copyOf(known.after, from, distinct + number, id))
    }
  }
  return { made, everybody }
}

function* afterwards(changes: Iterable<Change>): Generator<Merchant> {
  for (const { after } of changes) yield after
}

const secondsSince = (begun: number): number => (performance.now() - begun) / 1000

/** Fills a table with a crowd, of which so many are made one by one, and asks everything of it. */
export async function measure(count: number, distinct: number): Promise<Measured> {
  const begun = performance.now()
  const { made, everybody } = gathered(count, distinct)
  const making = secondsSince(begun)
  let written = 0
  async function* lines(): AsyncGenerator<string> {
    for await (const rows of writtenRows(everybody(), tableName)) {
      written += rows.length
      yield rows.map(exportLine).join('')
    }
  }
  const one = made.find(({ status, fields }) => status === 'active' && fields.seller === 'enterprise')
  const text = encodeURIComponent(one?.fields.fullName?.slice(0, 4) ?? '')
  const queries = [...asked, `q=${one?.fields.registrationNumber}`, `q=${text}`]
  const hundred = made.flatMap(({ fields }) => fields.registrationNumber ?? []).slice(0, 100)
  const world = testWorld()
  world.clock.set(now)
  const judged = performance.now()
  const { found, said } = truth(afterwards(everybody()), queries, hundred, world)
  const judging = secondsSince(judged)
  return onTable(lines(), async (filling) => {
    const started = performance.now()
    const { rows, numbers } = await ask(world, queries, found, said)
    return { rows, numbers, written, filling, seconds: { making, judging, asking: secondsSince(started) } }
  })
}

async function ask(
  inMemory: World,
  queries: readonly string[],
  found: ReadonlyMap<string, ReadonlySet<string>>,
  said: ReadonlyMap<string, string>,
): Promise<Pick<Measured, 'rows' | 'numbers'>> {
  const { client, during } = countedClient()
  const world: World = { ...inMemory, merchants: storeOf(client, tableName) }

  async function rowOf(query: string): Promise<Row> {
    const matching = found.get(query) ?? new Set<string>()
    await page(world, query)
    const started = performance.now()
    const counted = await during(() => page(world, query))
    const milliseconds = performance.now() - started
    const { items, nextCursor } = counted.answer
    const { ids, pages, empty } = await whole(world, `${query}&limit=100`)
    const areOfIt = ids.every((id) => matching.has(id)) && new Set(ids).size === ids.length
    return {
      query: decodeURIComponent(query),
      calls: named(counted),
      indexPages: counted.calls.get('QueryCommand') ?? 0,
      units: counted.units,
      milliseconds,
      items: items.length,
      goesOn: nextCursor !== null,
      matching: matching.size,
      pages,
      empty,
      isRight: ids.length > 0 && areOfIt && ids.length === matching.size,
    }
  }
  const rows: Row[] = []
  for (const query of queries) rows.push(await rowOf(query))

  const asking = [...said.keys()]
  const started = performance.now()
  const counted = await during(() => statuses(world, asking))
  const milliseconds = performance.now() - started
  const answered = counted.answer.filter((one) => one.found)
  const isRight = counted.answer.every(
    (one) => (one.found ? one.status : 'not found') === said.get(one.registrationNumber),
  )
  client.destroy()
  const numbers: Row = {
    query: `${asking.length} numbers`,
    calls: named(counted),
    indexPages: 0,
    units: counted.units,
    milliseconds,
    items: answered.length,
    goesOn: false,
    pages: 1,
    empty: 0,
    matching: [...said.values()].filter((status) => status !== 'not found').length,
    isRight: isRight && counted.answer.length === asking.length,
  }
  return { rows, numbers }
}
