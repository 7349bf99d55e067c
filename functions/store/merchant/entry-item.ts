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

const bytes = z.instanceof(Uint8Array)
const facts = z.pick(auditEntry, { before: true, after: true })
const { auditSeq, at, actor, role, action, rulesVersion } = auditEntry.shape
const entryItem = z.object({
  ...{ auditSeq, at, actor, role, action, rulesVersion },
  sealed: bytes,
  documentHashes: z.array(bytes),
  previousHash: bytes,
  hash: bytes,
})

const nameOf = (sequence: number, merchantId: string): string => `entry ${sequence} of ${merchantId}`
const fromHex = (text: string): Uint8Array => Buffer.from(text, 'hex')
const toHex = (held: Uint8Array): string => Buffer.from(held).toString('hex')

/** Seals with a data key, as text. */
export const sealWith =
  ({ merchantId, bytes: key }: DataKey): Seal =>
  (sequence, text) =>
    sealText(key, nameOf(sequence, merchantId), text).toString('base64')

/** An audit entry as its item, with the changed values sealed. Hashes and what is sealed stand as bytes. */
export function toEntryItem(merchantId: string, entry: Entry) {
  const { before: _, after: __, sealed, documentHashes, previousHash, hash, ...kept } = entry
  return marshall({
    ...keyOf(entities.auditEntry, { merchant: merchantId, sequence: entry.auditSeq }),
    v: itemVersion,
    ...kept,
    sealed: Buffer.from(sealed ?? '', 'base64'),
    documentHashes: documentHashes.map(fromHex),
    previousHash: fromHex(previousHash),
    hash: fromHex(hash),
  })
}

/** The entry of an item; without the key the changed values stay sealed. */
export function fromEntryItem(item: Item, key: DataKey | null): Entry {
  const { sealed, documentHashes, previousHash, hash, ...kept } = readItem(item, entryItem)
  const entry = {
    ...kept,
    sealed: Buffer.from(sealed).toString('base64'),
    documentHashes: documentHashes.map(toHex),
    previousHash: toHex(previousHash),
    hash: toHex(hash),
  }
  if (key === null) return { ...entry, before: null, after: {} }
  const text = unsealText(key.bytes, nameOf(kept.auditSeq, key.merchantId), sealed)
  return { ...entry, ...z.parse(jsonOf(facts), text) }
}
