import * as z from 'zod/mini'
import type { Merchant } from '../../domain/merchant/merchant'
import type { Reading } from '../../domain/reading/reading'
import type { DataKey } from '../data-keys'
import { keyOf } from '../key'
import { entities } from '../key-table'
import { itemVersion, readItem } from '../read-item'
import { isSealed, sealedIn, unsealed } from '../sealed-item'
import type { Item } from '../table'
import { known, merchantShape } from './merchant-shape'

const sealedShape = z.record(z.string(), z.unknown())

// The attributes in plain: ids, status and instants. Everything else of a merchant is sealed, also fields that are added
// later.
const plain: readonly string[] = [
  'id',
  'version',
  'status',
  'owner',
  'audit',
  'contested',
  'since',
  'createdAt',
  'updatedAt',
]

const auditEnd = z.object({ audit: known.shape.audit })

/**
 * A merchant as its item, without its readings: they have items of their own. `writeId` names the write, so that a writer
 * whose answer was lost recognises its own.
 */
export function toItem(
  { readings: _, ...merchant }: Merchant,
  writeId: string,
  key: DataKey,
): Record<string, unknown> {
  const row = keyOf(entities.head, { merchant: merchant.id })
  const parts = Object.entries(merchant)
  const personal = parts.filter(([name]) => !plain.includes(name))
  return {
    ...row,
    ...Object.fromEntries(parts.filter(([name]) => plain.includes(name))),
    ...sealedIn(row, key, Object.fromEntries(personal)),
    v: itemVersion,
    writeId,
  }
}

/**
 * The merchant of an item, with the readings of its papers; null when its key is gone, so that nobody can read it any more.
 * An item that was written before values were sealed needs no key.
 */
export function fromItem(
  item: Item,
  key: DataKey | null,
  readings: readonly Reading[] = [],
): Merchant | null {
  if (!isSealed(item)) return { ...readItem(item, merchantShape), readings }
  if (key === null) return null
  return { ...readItem({ ...item, ...unsealed(item, key, sealedShape) }, merchantShape), readings }
}

/** The end of the audit of an item's merchant, which is in plain. */
export const auditEndOf = (item: Item) => readItem(item, auditEnd).audit
