import * as z from 'zod/mini'
import { readFields, readValue } from '#shared/contract/document'
import { documentKinds } from '#shared/contract/requirement-codes'
import type { Reading } from '../domain/reading/reading'
import { reading as readingKey } from './keys'
import { itemVersion, jsonOf, readItem } from './read-item'
import type { Item } from './table'

const found = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('read'),
    kind: z.nullable(z.enum(documentKinds)),
    fields: z.partialRecord(z.enum(readFields), readValue),
  }),
  z.object({ outcome: z.enum(['blurred', 'unreadable', 'not_read']) }),
])

const registered = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('found'), name: z.string(), standing: z.enum(['in_force', 'ended']) }),
  z.object({ outcome: z.enum(['not_found', 'unavailable']) }),
])

const reading = z.object({ paperId: z.string(), sha256: z.string(), found, registered, at: z.string() })

// An emptied row says nothing any more; the table sweeps it.
const readingItem = z.object({ reading: z.optional(jsonOf(reading)) })

/** A reading as its item. */
export const toReadingItem = (merchantId: string, held: Reading): Record<string, unknown> => ({
  ...readingKey(merchantId, held.paperId),
  v: itemVersion,
  reading: JSON.stringify(held),
})

/** The same row with nothing in it, swept from the instant `at` on. No role may delete rows of a merchant. */
export const emptyReadingItem = (
  merchantId: string,
  paperId: string,
  at: string,
): Record<string, unknown> => ({
  ...readingKey(merchantId, paperId),
  v: itemVersion,
  ttl: Math.floor(Date.parse(at) / 1000),
})

/** What an item holds: a reading, or nothing where it was emptied. */
export function fromReadingItem(item: Item): readonly Reading[] {
  const held = readItem(item, readingItem).reading
  return held === undefined ? [] : [held]
}
