import * as z from 'zod/mini'
import type { Reading } from '../../domain/reading/reading'
import { found } from '../../ports/licence-reader'
import type { DataKey } from '../data-keys'
import { keyOf } from '../key'
import { entities } from '../key-table'
import { itemVersion, jsonOf, readItem } from '../read-item'
import { isSealed, sealedIn, unsealed } from '../sealed-item'
import type { Item } from '../table'
import { ttlAt } from '../time-to-live'

const registered = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('found'), name: z.string(), standing: z.enum(['in_force', 'ended']) }),
  z.object({ outcome: z.enum(['not_found', 'unavailable']) }),
])

const reading = z.object({ paperId: z.string(), sha256: z.string(), found, registered, at: z.string() })

// An emptied row holds no reading; the table deletes it later. `reading` is from before values were sealed.
const readingItem = z.object({ reading: z.optional(jsonOf(reading)) })

/** A reading as its item, sealed. */
export function toReadingItem(key: DataKey, held: Reading): Record<string, unknown> {
  const row = keyOf(entities.reading, { merchant: key.merchantId, paper: held.paperId })
  return { ...row, v: itemVersion, ...sealedIn(row, key, held) }
}

/** The same row emptied, to be deleted from the instant `at` on. No role may delete rows of a merchant. */
export const emptyReadingItem = (
  merchantId: string,
  paperId: string,
  at: string,
): Record<string, unknown> => ({
  ...keyOf(entities.reading, { merchant: merchantId, paper: paperId }),
  v: itemVersion,
  ttl: ttlAt(at),
})

/** The content of an item: a reading, or null where it was emptied or cannot be read any more. */
export function fromReadingItem(item: Item, key: DataKey | null): readonly Reading[] {
  const held = readItem(item, readingItem).reading
  if (!isSealed(item)) return held === undefined ? [] : [held]
  return key === null ? [] : [unsealed(item, key, reading)]
}
