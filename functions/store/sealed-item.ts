import * as z from 'zod/mini'
import type { DataKey } from './data-keys'
import type { Key } from './key'
import { jsonOf } from './read-item'
import { sealText, unsealText } from './seal'
import type { Item } from './table'

const sealedItem = z.object({ pk: z.string(), sk: z.string(), sealed: z.instanceof(Uint8Array) })

// A sealed value opens only in the row that it was written to.
const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`

/** The attribute of a row that holds a value sealed. */
export const sealedIn = (row: Key, key: DataKey, value: unknown): { readonly sealed: Uint8Array } => ({
  sealed: sealText(key.bytes, nameOf(row), JSON.stringify(value)),
})

/** Whether an item has a sealed part. */
export const isSealed = (item: Item): boolean => item.sealed !== undefined

/**
 * The sealed part of an item.
 *
 * @throws when it has none, does not open, or is of another shape; the error names the item.
 */
export function unsealed<T>(item: Item, key: DataKey, schema: z.ZodMiniType<T>): T {
  try {
    const row = z.parse(sealedItem, item)
    return z.parse(jsonOf(schema), unsealText(key.bytes, nameOf(row), row.sealed))
  } catch (cause) {
    throw new Error(`The sealed part of ${String(item.pk)} ${String(item.sk)} cannot be read`, { cause })
  }
}
