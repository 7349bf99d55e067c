import * as z from 'zod/mini'
import { photoTypes } from '#shared/contract/document'
import { faultCodes, faultLevels, ruleFaultCodes } from '#shared/contract/fault'
import { merchantFields } from '#shared/contract/merchant'
import { documentKinds, requirementCodes } from '#shared/contract/requirement-codes'
import { sanction } from '#shared/contract/sanction'
import { barWarnings } from '#shared/contract/staff'
import { appealable } from '#shared/contract/statuses'
import type { Merchant } from '../../domain/merchant/merchant'
import type { Reading } from '../../domain/reading/reading'
import type { DataKey } from '../data-keys'
import { head } from '../keys'
import { itemVersion, readItem } from '../read-item'
import { isSealed, sealedIn, unsealed } from '../sealed-item'
import type { Item } from '../table'

const finding = z.object({
  code: z.enum(faultCodes),
  path: z.string(),
  level: z.enum(faultLevels),
  seen: z.optional(z.string()),
  read: z.optional(z.string()),
})

const judgement = z.object({
  verdict: z.enum(['accepted', 'rejected']),
  faults: z.array(z.enum(ruleFaultCodes)),
  comment: z.nullable(z.string()),
  at: z.string(),
})

const paper = z.object({
  id: z.string(),
  kind: z.enum(documentKinds),
  status: z.enum(['waiting', 'confirmed']),
  contentType: z.enum(photoTypes),
  bytes: z.number(),
  sha256: z.nullable(z.string()),
  sentSha256: z.string(),
  faults: z.array(finding),
  slotEndsAt: z.string(),
  alsoAt: z.optional(z.array(z.string())),
  confirmedAt: z.nullable(z.string()),
})

const desk = {
  fields: merchantFields,
  papers: z.array(paper),
  judgements: z.partialRecord(z.enum(requirementCodes), judgement),
}

const waiver = z.object({ until: z.nullable(z.string()), reason: z.string(), by: z.string(), at: z.string() })

const appeal = z.object({
  at: z.string(),
  reason: z.string(),
  against: z.enum(appealable),
  outcome: z.nullable(z.enum(['upheld', 'dismissed'])),
})

const known = z.object({
  id: z.string(),
  version: z.number(),
  owner: z.string(),
  ...desk,
  contested: z.boolean(),
  slots: z.object({ day: z.string(), opened: z.number() }),
  audit: z.object({ seq: z.number(), hash: z.string() }),
  rejectedPhotos: z._default(z.array(z.string()), []),
  waivers: z._default(z.partialRecord(z.enum(requirementCodes), waiver), {}),
  sanctions: z._default(z.array(sanction), []),
  appeal: z._default(z.nullable(appeal), null),
  resembles: z._default(z.array(z.enum(barWarnings)), []),
  legalHold: z._default(z.nullable(z.object({ reason: z.string(), by: z.string(), at: z.string() })), null),
  since: z.string(),
  sellerWroteAt: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
})

const submittedAt = z.string()
const orNull = z.nullable(z.string())
const nullAtFirst = z._default(orNull, null)

const approved = {
  submittedAt,
  approvedAt: z.string(),
  verifiedAt: z.string(),
  goodsApprovedAt: nullAtFirst,
  reinstatedAt: nullAtFirst,
  recheckTappedAt: nullAtFirst,
  pending: z._default(z.nullable(z.object({ ...desk, submittedAt: orNull })), null),
  reviewer: nullAtFirst,
  claimedAt: nullAtFirst,
}

const toldShape = z.record(z.string(), z.unknown())

const ended = { submittedAt: orNull, approvedAt: orNull, verifiedAt: orNull }

const merchantItem = z.discriminatedUnion('status', [
  z.extend(known, { status: z.literal('draft') }),
  z.extend(known, { status: z.literal('submitted'), submittedAt }),
  z.extend(known, { status: z.literal('in_review'), submittedAt, reviewer: z.string() }),
  z.extend(known, { status: z.literal('action_required'), submittedAt }),
  z.extend(known, { status: z.literal('active'), ...approved }),
  z.extend(known, { status: z.literal('closing'), ...approved }),
  z.extend(known, {
    status: z.literal('suspended'),
    ...approved,
    suspendedBy: z.string(),
    reportOpenedAt: z.string(),
  }),
  z.extend(known, { status: z.literal('declined'), submittedAt, declinedBy: z._default(z.string(), '') }),
  z.extend(known, { status: z.literal('lapsed'), submittedAt: orNull }),
  z.extend(known, { status: z.literal('withdrawn'), submittedAt: orNull }),
  z.extend(known, { status: z.literal('closed'), ...ended }),
  z.extend(known, { status: z.literal('barred'), ...ended }),
])

// What stands in plain: who and where, nothing that was told. Everything else of a merchant is sealed, also what comes later.
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
 * A merchant as its item, without her readings: they have items of their own. `writeId` names the write, so that a writer
 * whose answer was lost knows its own.
 */
export function toItem(
  { readings: _, ...merchant }: Merchant,
  writeId: string,
  key: DataKey,
): Record<string, unknown> {
  const row = head(merchant.id)
  const parts = Object.entries(merchant)
  const told = parts.filter(([name]) => !plain.includes(name))
  return {
    ...row,
    ...Object.fromEntries(parts.filter(([name]) => plain.includes(name))),
    ...sealedIn(row, key, Object.fromEntries(told)),
    v: itemVersion,
    writeId,
  }
}

/**
 * The merchant of her item, with what was read on her papers; null when her key is gone, so that nobody can read her any
 * more. Who was written before values were sealed has no key yet.
 */
export function fromItem(
  item: Item,
  key: DataKey | null,
  readings: readonly Reading[] = [],
): Merchant | null {
  if (!isSealed(item)) return { ...readItem(item, merchantItem), readings }
  if (key === null) return null
  return { ...readItem({ ...item, ...unsealed(item, key, toldShape) }, merchantItem), readings }
}

/** Where the audit of an item's merchant ends: it stands in plain. */
export const auditEndOf = (item: Item) => readItem(item, auditEnd).audit
