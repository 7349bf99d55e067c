import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import { auditEntry } from '#shared/contract/staff'
import type { Entry, Seal } from '../../domain/merchant/entry'
import type { DataKey } from '../data-keys'
import { keyOf } from '../key'
import { entities } from '../key-table'
import { itemVersion, jsonOf, readItem } from '../read-item'
import { sealText, unsealText } from '../seal'
import type { Item } from '../table'

const facts = z.pick(auditEntry, { before: true, after: true })
const sealedEntry = z.extend(z.omit(auditEntry, { before: true, after: true }), { sealed: z.string() })
const entryItem = z.object({ entry: jsonOf(z.union([sealedEntry, auditEntry])) })

const nameOf = (auditSeq: number, merchantId: string): string => `entry ${auditSeq} of ${merchantId}`

/** Seals with a data key, as text. */
export const sealWith =
  ({ merchantId, bytes }: DataKey): Seal =>
  (auditSeq, text) =>
    sealText(bytes, nameOf(auditSeq, merchantId), text).toString('base64')

/** An audit entry as its item, with the changed values sealed. */
export function toEntryItem(merchantId: string, entry: Entry) {
  const { before: _, after: __, ...kept } = entry
  return marshall({
    ...keyOf(entities.auditEntry, { merchant: merchantId, sequence: entry.auditSeq }),
    v: itemVersion,
    entry: JSON.stringify(kept),
  })
}

/** The entry of an item; without the key the changed values stay sealed. */
export function fromEntryItem(item: Item, key: DataKey | null): Entry {
  const { entry } = readItem(item, entryItem)
  if (!('sealed' in entry)) return { ...entry, sealed: null }
  if (key === null) return { ...entry, before: null, after: {} }
  const sealed = Buffer.from(entry.sealed, 'base64')
  const text = unsealText(key.bytes, nameOf(entry.auditSeq, key.merchantId), sealed)
  return { ...entry, ...z.parse(jsonOf(facts), text) }
}
