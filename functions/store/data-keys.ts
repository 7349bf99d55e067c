import { randomBytes } from 'node:crypto'
import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import type { KeyWrapper } from '../ports/key-wrapper'
import { type Key, keyOf } from './key'
import { entities } from './key-table'
import { monthKeys } from './month-keys'
import { itemVersion, readItem } from './read-item'
import { seal, unseal } from './seal'
import type { Item, Table } from './table'

/** The key that seals the personal values of one merchant. */
export type DataKey = { readonly merchantId: string; readonly bytes: Uint8Array }

// After forgetting, the row holds only the instant of it.
const keyItem = z.union([
  z.object({ madeIn: z.string(), wrappedKey: z.instanceof(Uint8Array) }),
  z.object({ forgottenAt: z.string() }),
])

const keyBytes = 32
const keptMs = 5 * 60 * 1000
const mostKept = 256
const monthOf = (instant: string): string => instant.slice(0, 7)
const rowOf = (merchant: string): Key => keyOf(entities.dataKey, { merchant })
const wrappedAs = (merchantId: string): string => `data key of ${merchantId}`

/** The data keys of the merchants of a table. */
export type DataKeys = ReturnType<typeof dataKeys>

/**
 * Data keys, one row each, wrapped by the key of the month in which they were made. A key that was read is cached for five
 * minutes, 256 keys at most, so that a write after a read needs no read of the key; a key row that is read replaces it.
 */
export function dataKeys(rows: Table, wrapper: KeyWrapper, now: () => number = Date.now) {
  const months = monthKeys(rows, wrapper)
  const kept = new Map<string, { readonly key: DataKey; readonly until: number }>()

  function keep(key: DataKey): DataKey {
    const [oldest] = kept.keys()
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
    kept.delete(key.merchantId)
    kept.set(key.merchantId, { key, until: now() + keptMs })
    return key
  }

  function cached(merchantId: string): DataKey | null {
    const held = kept.get(merchantId)
    if (held !== undefined && held.until > now()) return held.key
    kept.delete(merchantId)
    return null
  }

  /** The key of a key row; null where there is no row, or the merchant was forgotten. */
  async function fromRow(merchantId: string, item: Item | null | undefined): Promise<DataKey | null> {
    const read = item == null ? null : readItem(item, keyItem)
    if (read === null || 'forgottenAt' in read) {
      kept.delete(merchantId)
      return null
    }
    const bytes = unseal(await months.of(read.madeIn), wrappedAs(merchantId), read.wrappedKey)
    return keep({ merchantId, bytes })
  }

  /** A new key and the row that it is kept in, still to be written. */
  async function make(merchantId: string, at: string): Promise<{ key: DataKey; row: Item }> {
    const madeIn = monthOf(at)
    const bytes = randomBytes(keyBytes)
    const wrappedKey = seal(await months.ensured(madeIn), wrappedAs(merchantId), bytes)
    return {
      key: { merchantId, bytes },
      row: { ...rowOf(merchantId), v: itemVersion, madeIn, wrappedKey },
    }
  }

  const read = async (merchantId: string): Promise<DataKey | null> =>
    fromRow(merchantId, await rows.get(rowOf(merchantId)))

  return {
    fromRow,
    make,

    /** The key of a merchant as it is now; null where there is none, or no longer. */
    of: read,

    /**
     * The key of a merchant; a merchant that was written before there were keys gets one now.
     *
     * @throws when the merchant was forgotten.
     */
    async ensured(merchantId: string, at: string): Promise<DataKey> {
      const held = cached(merchantId) ?? (await read(merchantId))
      if (held !== null) return held
      const { key, row } = await make(merchantId, at)
      try {
        await rows.client.send(
          new PutItemCommand({
            TableName: rows.name,
            Item: marshall(row),
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        )
        return keep(key)
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error
        const first = await read(merchantId)
        if (first === null) throw new Error(`The merchant ${merchantId} was forgotten`, { cause: error })
        return first
      }
    },

    /**
     * Empties the row of a key; an empty row stays as it is. False where there never was a key: nothing was sealed. No role
     * may delete rows of a merchant, and the empty row holds the instant at which it was forgotten.
     */
    async forget(merchantId: string, at: string): Promise<boolean> {
      kept.delete(merchantId)
      try {
        await rows.client.send(
          new UpdateItemCommand({
            TableName: rows.name,
            Key: marshall(rowOf(merchantId)),
            UpdateExpression: 'SET forgottenAt = :at REMOVE wrappedKey, madeIn',
            ConditionExpression: 'attribute_exists(wrappedKey)',
            ExpressionAttributeValues: marshall({ ':at': at }),
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        )
        return true
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return error.Item !== undefined
        throw error
      }
    },
  }
}
