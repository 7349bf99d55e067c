import * as z from 'zod/mini'
import { photoTypes } from '#shared/contract/document'
import { faultCodes, faultLevels, ruleFaultCodes } from '#shared/contract/fault'
import { merchantFields } from '#shared/contract/merchant'
import { documentKinds, requirementCodes } from '#shared/contract/requirement-codes'
import { sanction } from '#shared/contract/sanction'
import { barWarnings } from '#shared/contract/staff'
import { appealable } from '#shared/contract/statuses'

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

const content = {
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

/** The fields of an item of a merchant in any status. */
const known = z.object({
  id: z.string(),
  version: z.number(),
  owner: z.string(),
  ...content,
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
  pending: z._default(z.nullable(z.object({ ...content, submittedAt: orNull })), null),
  reviewer: nullAtFirst,
  claimedAt: nullAtFirst,
}

const ended = { submittedAt: orNull, approvedAt: orNull, verifiedAt: orNull }

/** A merchant in an opened item; fields missing from an earlier version of the product get their defaults. */
export const merchantShape = z.discriminatedUnion('status', [
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
