import { randomBytes } from 'node:crypto'
import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import type { KeyWrapper } from '../ports/key-wrapper'
import { type Key, keyOf } from './key'
import { entities } from './key-table'
import { monthKeys } from './month-keys'
import { readItem } from './read-item'
import { seal, unseal } from './seal'
import type { Item, Table } from './table'

/** A data key as the head of its merchant holds it: wrapped by the key of the month in which it was made. */
type Wrapped = { readonly month: string; readonly dataKey: Uint8Array }

/** The key that seals the personal values of one merchant. */
export type DataKey = {
  readonly merchantId: string
  readonly bytes: Uint8Array
  readonly wrapped: Wrapped
}

// After forgetting, the head holds only the instant of it.
const holder = z.union([
  z.object({ month: z.string(), dataKey: z.instanceof(Uint8Array) }),
  z.object({ forgottenAt: z.string() }),
])

const keyBytes = 32
const keptMs = 5 * 60 * 1000
const mostKept = 256
const monthOf = (instant: string): string => instant.slice(0, 7)
const headOf = (merchant: string): Key => keyOf(entities.head, { merchant })
const wrappedAs = (merchantId: string): string => `data key of ${merchantId}`

/** The data keys of the merchants of a table. */
export type DataKeys = ReturnType<typeof dataKeys>

/**
 * Data keys, one in the head of each merchant. A key that was read is cached for five minutes, 256 keys at most, so that a
 * write after a read needs no read of the key; a head that is read replaces it.
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

  /** The key in a head; null where there is no head, or the merchant was forgotten. */
  async function fromHead(merchantId: string, head: Item | null): Promise<DataKey | null> {
    const read = head === null ? null : readItem(head, holder)
    if (read === null || 'forgottenAt' in read) {
      kept.delete(merchantId)
      return null
    }
    const bytes = unseal(await months.of(read.month), wrappedAs(merchantId), read.dataKey)
    return keep({ merchantId, bytes, wrapped: read })
  }

  const of = async (merchantId: string): Promise<DataKey | null> =>
    fromHead(merchantId, await rows.get(headOf(merchantId)))

  return {
    fromHead,

    /** A new key, which the first head of a merchant brings into the table. */
    async make(merchantId: string, at: string): Promise<DataKey> {
      const month = monthOf(at)
      const bytes = randomBytes(keyBytes)
      const dataKey = seal(await months.ensured(month), wrappedAs(merchantId), bytes)
      return { merchantId, bytes, wrapped: { month, dataKey } }
    },

    /** The key of a merchant as it is now; null where there is none, or no longer. */
    of,

    /**
     * The key of a merchant, also one that was read up to five minutes ago.
     *
     * @throws when there is none, or the merchant was forgotten.
     */
    async required(merchantId: string): Promise<DataKey> {
      const key = cached(merchantId) ?? (await of(merchantId))
      if (key === null) throw new Error(`The merchant ${merchantId} has no data key`)
      return key
    },

    /**
     * Removes the key and what it sealed from the head and takes the head out of the indexes; what is forgotten stays as it
     * is. False where there never was a key. No role may delete rows of a merchant, and the head holds the end of the audit
     * and the instant of forgetting. It is a version of its own, so that a save on its way fails.
     */
    async forget(merchantId: string, at: string): Promise<boolean> {
      kept.delete(merchantId)
      try {
        await rows.client.send(
          new UpdateItemCommand({
            TableName: rows.name,
            Key: marshall(headOf(merchantId)),
            UpdateExpression:
              'SET forgottenAt = :at ADD #version :one REMOVE dataKey, #month, sealed, statusKey, statusSort, dueKey, dueSort',
            ConditionExpression: 'attribute_exists(dataKey)',
            ExpressionAttributeNames: { '#version': 'version', '#month': 'month' },
            ExpressionAttributeValues: marshall({ ':at': at, ':one': 1 }),
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
