import * as z from 'zod/mini'
import type { Merchant } from '../../domain/merchant/merchant'
import type { Reading } from '../../domain/reading/reading'
import type { DataKey } from '../data-keys'
import { keyOf, partsOf } from '../key'
import { entities } from '../key-table'
import { itemVersion, readItem } from '../read-item'
import { isSealed, sealedIn, unsealed } from '../sealed-item'
import type { Item } from '../table'
import { merchantShape } from './merchant-shape'

const sealedShape = z.record(z.string(), z.unknown())

const plainShape = z.object({
  version: z.number(),
  seq: z.number(),
  hash: z.instanceof(Uint8Array),
})

/** The id of the merchant of a row of its partition. */
export const merchantOfRow = ({ pk }: Item): string => partsOf(entities.head.pk, String(pk)).merchant

/**
 * A merchant as its item, without its readings: they have items of their own. In plain stand the version and the end of the
 * audit, which stays when the merchant is forgotten; everything else is sealed, and the key, wrapped, stands beside it.
 */
export function toItem({ readings: _, id, version, audit, ...sealed }: Merchant, key: DataKey): Item {
  const row = keyOf(entities.head, { merchant: id })
  return {
    ...row,
    v: itemVersion,
    version,
    seq: audit.seq,
    hash: Buffer.from(audit.hash, 'hex'),
    ...key.wrapped,
    ...sealedIn(row, key, sealed),
  }
}

/** The end of the audit of an item's merchant. */
export function auditEndOf(item: Item): Merchant['audit'] {
  const { seq, hash } = readItem(item, plainShape)
  return { seq, hash: Buffer.from(hash).toString('hex') }
}

/**
 * The merchant of an item, with the readings of its papers; null when its key is gone, so that nobody can read it any more.
 */
export function fromItem(
  item: Item,
  key: DataKey | null,
  readings: readonly Reading[] = [],
): Merchant | null {
  if (key === null || !isSealed(item)) return null
  const { version } = readItem(item, plainShape)
  const known = { id: merchantOfRow(item), version, audit: auditEndOf(item), v: itemVersion }
  return { ...readItem({ ...item, ...unsealed(item, key, sealedShape), ...known }, merchantShape), readings }
}
