import * as z from 'zod/mini'
import { type Item, item } from '../attribute'
import { canonical } from '../canonical'
import type { Engine } from '../engine'

/** Where an item is: its table, and its key. */
export type Place = { readonly table: string; readonly key: Item }

/** A text of its own for each place. */
export const placeName = ({ table, key }: Place): string => `${table} ${canonical(key)}`

const keys = z.object({ Keys: z.array(item) })
const found = z.object({
  Responses: z.optional(z.record(z.string(), z.array(item))),
  UnprocessedKeys: z.optional(z.record(z.string(), keys)),
})

const mostInBatch = 100

/**
 * Items as they are now, by the names of their places; those that are not there are left out. Null when the engine refuses the
 * keys: it will refuse a write of them, too.
 */
export async function itemsAt(
  engine: Engine,
  places: readonly Place[],
  keyOf: (table: string, item: Item) => Item,
): Promise<ReadonlyMap<string, Item> | null> {
  const items = new Map<string, Item>()
  let wanted = [...new Map(places.map((place) => [placeName(place), place])).values()]
  while (wanted.length > 0) {
    const asked = wanted.slice(0, mostInBatch)
    const RequestItems: Record<string, { ConsistentRead: true; Keys: Item[] }> = {}
    for (const { table, key } of asked) {
      RequestItems[table] ??= { ConsistentRead: true, Keys: [] }
      RequestItems[table].Keys.push(key)
    }
    const { status, text } = await engine.ask('BatchGetItem', JSON.stringify({ RequestItems }))
    if (status !== 200) return null
    const answer = found.parse(JSON.parse(text))
    for (const [table, some] of Object.entries(answer.Responses ?? {}))
      for (const one of some) items.set(placeName({ table, key: keyOf(table, one) }), one)
    const left = Object.entries(answer.UnprocessedKeys ?? {}).flatMap(([table, { Keys }]) =>
      Keys.map((key) => ({ table, key })),
    )
    wanted = [...left, ...wanted.slice(mostInBatch)]
  }
  return items
}
