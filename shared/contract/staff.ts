import * as z from 'zod/mini'
import { auditActionNames } from './audit-actions'
import { readFields } from './document'
import { ruleFaultCodes } from './fault'
import { merchant, merchantFields, provinceCode } from './merchant'
import { inboxMessage } from './reminder'
import { buckets, nextAction } from './requirement'
import { documentKinds, requirementCodes } from './requirement-codes'
import { sanction } from './sanction'
import { appealable, merchantStatuses } from './statuses'
import { calendarDay, instant, line } from './text'

/** What a member of the platform's staff may do. A supervisor may all that a reviewer may; an auditor only reads. */
export const roles = ['reviewer', 'supervisor', 'auditor'] as const
export type Role = (typeof roles)[number]

/** `q` is an exact registration or licence number, or the first two or more characters of the full name. */
export const staffQuery = z.strictObject({
  status: z.optional(z.enum(merchantStatuses)),
  missing: z.optional(z.enum(requirementCodes)),
  bucket: z.optional(z.enum(buckets)),
  dueBefore: z.optional(calendarDay),
  province: z.optional(provinceCode),
  q: z.optional(line(100).check(z.minLength(2, 'too_short'))),
  assignee: z.optional(line(100).check(z.minLength(1, 'too_short'))),
  contested: z.optional(z.enum(['true', 'false'])),
  cursor: z.optional(line(1000)),
  limit: z._default(
    z.coerce.number().check(z.int('format_invalid'), z.minimum(1, 'too_small'), z.maximum(100, 'too_large')),
    50,
  ),
})
export type StaffQuery = z.infer<typeof staffQuery>

/** One line of the staff list. `missing` names what is due now or overdue; `since` is when the status began. */
export const staffItem = z.strictObject({
  id: z.string(),
  version: z.number(),
  status: z.enum(merchantStatuses),
  nextAction,
  fullName: z.nullable(z.string()),
  registrationNumber: z.nullable(z.string()),
  province: z.nullable(z.string()),
  missing: z.array(z.enum(requirementCodes)),
  since: instant,
  assignee: z.nullable(z.string()),
  /** By when it is to be answered, where it waits for staff; `escalated` from a working day before. */
  reviewDueAt: z.nullable(instant),
  escalated: z.boolean(),
})
export type StaffItem = z.infer<typeof staffItem>

/** A page, oldest `since` first. It may be short, even empty, and still have a `nextCursor`. */
export const staffPage = z.strictObject({ items: z.array(staffItem), nextCursor: z.nullable(z.string()) })

/** Names repeat and telephone numbers are recycled: they only warn. */
export const barWarnings = ['legal_representative', 'phone'] as const
export type BarWarning = (typeof barWarnings)[number]

/**
 * One value three ways: as typed, as read on the photo (with how sure the reader is, 0 to 1), and as a public register has it
 * (`in_force`, `ended` or `not_found` beside a number, the holder beside a name; null where no register was asked). `agrees` is
 * null where nothing was typed. An aid: it decides nothing.
 */
export const comparison = z.strictObject({
  field: z.enum(readFields),
  typed: z.nullable(z.string()),
  read: z.string(),
  confidence: z.number(),
  registry: z.nullable(z.string()),
  agrees: z.nullable(z.boolean()),
})
export type Comparison = z.infer<typeof comparison>

/** The file as staff see it: personal values masked, with photo links that live for 60 seconds. */
export const staffMerchant = z.extend(merchant, {
  since: instant,
  assignee: z.nullable(z.string()),
  contested: z.boolean(),
  /** The other sides of a contested number: who holds it, or who met it held; ids. Empty where nobody contests. */
  rivals: z.array(z.string()),
  photos: z.array(
    z.strictObject({
      documentId: z.string(),
      kind: z.enum(documentKinds),
      sha256: z.nullable(z.string()),
      url: z.string(),
      expiresAt: instant,
      /** What came of reading it; null where nobody has tried yet. */
      reading: z.nullable(z.enum(['read', 'blurred', 'unreadable', 'not_read'])),
      comparison: z.array(comparison),
      /** Merchants of other people that sent the very same photo before. */
      alsoAt: z.array(z.string()),
    }),
  ),
  /** What she was told, newest first, by which ways, and how it fared. */
  messages: z.array(inboxMessage),
  waivers: z.array(
    z.strictObject({
      code: z.enum(requirementCodes),
      until: z.nullable(calendarDay),
      reason: z.string(),
      by: z.string(),
      at: instant,
    }),
  ),
  sanctions: z.array(sanction),
  appeal: z.nullable(
    z.strictObject({
      at: instant,
      reason: z.string(),
      against: z.enum(appealable),
      outcome: z.nullable(z.enum(['upheld', 'dismissed'])),
    }),
  ),
  /** What of a barred entity this application resembles: a hint, no finding. */
  resembles: z.array(z.enum(barWarnings)),
  /** When the report to the authority was opened, while a suspicion of forgery suspends the merchant. */
  reportOpenedAt: z.nullable(instant),
  legalHold: z.nullable(z.strictObject({ reason: z.string(), by: z.string(), at: instant })),
})
export type StaffMerchant = z.infer<typeof staffMerchant>

/**
 * One change of a merchant. `auditSeq` counts 1, 2, 3; `hash` chains over the entry and the hash before it (SHA-256).
 * `before` and `after` hold what changed, personal values masked.
 */
export const auditEntry = z.strictObject({
  auditSeq: z.number(),
  at: instant,
  actor: z.string(),
  role: z.enum(['seller', 'clock', ...roles]),
  action: z.enum(auditActionNames),
  before: z.nullable(z.record(z.string(), z.unknown())),
  after: z.record(z.string(), z.unknown()),
  rulesVersion: z.string(),
  documentHashes: z.array(z.string()),
  previousHash: z.string(),
  hash: z.string(),
})
export type AuditEntry = z.infer<typeof auditEntry>

/** `verified`: the sequence has no gap and every hash follows from its entry and the one before. */
export const audit = z.strictObject({ items: z.array(auditEntry), verified: z.boolean() })

/** The claim states that the reviewer has no interest in this shop. */
export const claimRequest = z.strictObject({ noInterest: z.literal(true) })

const decisionItem = z.strictObject({
  code: z.enum(requirementCodes),
  verdict: z.enum(['accepted', 'rejected']),
  faults: z._default(z.array(z.enum(ruleFaultCodes)).check(z.maxLength(10, 'too_many')), []),
  comment: z.optional(line(200)),
  note: z.optional(line(1000)),
})
export type DecisionItem = z.infer<typeof decisionItem>

/** One verdict for every requirement in review. `comment` is for the seller; `note` never leaves the staff. */
export const decisionRequest = z.strictObject({
  outcome: z.enum(['approve', 'request_changes', 'decline']),
  items: z.array(decisionItem).check(z.maxLength(requirementCodes.length, 'too_many')),
})
export type DecisionRequest = z.infer<typeof decisionRequest>

export const appealDecision = z.strictObject({
  outcome: z.enum(['upheld', 'dismissed']),
  reason: line(1000).check(z.minLength(1, 'too_short')),
})
export type AppealDecision = z.infer<typeof appealDecision>

/** The platform's half: how the papers were verified. */
export const verifyRequest = z.strictObject({ note: z.optional(line(1000)) })

/** One item is let be until the end of a day. */
export const waiverRequest = z.strictObject({
  code: z.enum(requirementCodes),
  reason: line(500).check(z.minLength(1, 'too_short')),
  until: calendarDay,
})
export type WaiverRequest = z.infer<typeof waiverRequest>

export const disclosedFields = [
  'fullName',
  'legalRepresentative',
  'idNumber',
  'contact',
  'address',
  'licences',
] as const

/** Asks for values unmasked, all or some, and says why. The request itself stands in the audit. */
export const disclosureRequest = z.strictObject({
  reason: line(500).check(z.minLength(1, 'too_short')),
  fields: z._default(z.array(z.enum(disclosedFields)).check(z.minLength(1, 'too_few')), [...disclosedFields]),
})

/** The values asked for, unmasked; `version` is the one that the entry of this disclosure makes. */
export const disclosure = z.strictObject({
  values: z.partial(
    z.pick(merchantFields, {
      fullName: true,
      legalRepresentative: true,
      idNumber: true,
      contact: true,
      address: true,
      licences: true,
    }),
  ),
  version: z.number(),
})

/** While it is held nothing of a merchant is erased. */
export const legalHoldRequest = z.strictObject({
  hold: z.boolean(),
  reason: line(500).check(z.minLength(1, 'too_short')),
})

export const statusQueries = z.strictObject({
  registrationNumbers: z.array(line(60)).check(z.minLength(1, 'too_few'), z.maxLength(100, 'too_many')),
})

/** Answers in the order asked. `fault` says why a number cannot be one, or `missing` where nobody holds it. */
export const statusAnswers = z.strictObject({
  items: z.array(
    z.discriminatedUnion('found', [
      z.strictObject({
        registrationNumber: z.string(),
        found: z.literal(true),
        id: z.string(),
        status: z.enum(merchantStatuses),
        nextAction,
        missing: z.array(z.enum(requirementCodes)),
      }),
      z.strictObject({
        registrationNumber: z.string(),
        found: z.literal(false),
        fault: z.nullable(z.enum(ruleFaultCodes)),
      }),
    ]),
  ),
})
export type StatusAnswers = z.infer<typeof statusAnswers>
