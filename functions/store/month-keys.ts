import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import type { KeyWrapper } from '../ports/key-wrapper'
import { keyOf } from './key'
import { entities } from './key-table'
import { itemVersion, readItem } from './read-item'
import type { Table } from './table'

const monthItem = z.object({ wrappedKey: z.instanceof(Uint8Array) })
const purposeOf = (month: string): string => `data keys of ${month}`

/**
 * The keys that wrap the data keys of the merchants of a month. The key service wraps each once; a process asks it once for
 * each month it meets, so a list of a hundred merchants does not cost a hundred calls.
 */
export type MonthKeys = {
  /** The existing key of a month (`2026-11`); throws when there is none. */
  readonly of: (month: string) => Promise<Uint8Array>
  /** The same, made when the month has none yet. */
  readonly ensured: (month: string) => Promise<Uint8Array>
}

/** The month keys of a table. A key whose read failed is asked for again. */
export function monthKeys(rows: Table, wrapper: KeyWrapper): MonthKeys {
  const known = new Map<string, Promise<Uint8Array>>()

  async function stored(month: string): Promise<Uint8Array | null> {
    const item = await rows.get(keyOf(entities.monthKey, { month }))
    return item === null ? null : wrapper.unwrap(readItem(item, monthItem).wrappedKey, purposeOf(month))
  }

  async function required(month: string): Promise<Uint8Array> {
    const key = await stored(month)
    if (key === null) throw new Error(`There is no key of the month ${month}`)
    return key
  }

  async function made(month: string): Promise<Uint8Array> {
    const there = await stored(month)
    if (there !== null) return there
    const { plain, wrapped } = await wrapper.make(purposeOf(month))
    try {
      await rows.client.send(
        new PutItemCommand({
          TableName: rows.name,
          Item: marshall({ ...keyOf(entities.monthKey, { month }), v: itemVersion, wrappedKey: wrapped }),
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      )
      return plain
    } catch (error) {
      // Another process was first, or this one was and lost the answer: the stored key counts.
      if (error instanceof ConditionalCheckFailedException) return required(month)
      throw error
    }
  }

  function once(month: string, get: (month: string) => Promise<Uint8Array>): Promise<Uint8Array> {
    const held = known.get(month)
    if (held !== undefined) return held
    const pending = get(month)
    known.set(month, pending)
    pending.catch(() => known.delete(month))
    return pending
  }

  return { of: (month) => once(month, required), ensured: (month) => once(month, made) }
}
