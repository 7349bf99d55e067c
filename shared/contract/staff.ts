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

/** The roles of the platform's staff. A supervisor may do everything that a reviewer may; an auditor only reads. */
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

/**
 * One line of the staff list. `missing` names requirements that are due now or overdue; `since` is when the status began.
 */
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
  /** The instant by which staff promised an answer, where one is awaited; `escalated` from a working day before. */
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
 * One value three ways: as typed, as read on the photo (with the reader's certainty, 0 to 1), and as a public register has
 * it (`in_force`, `ended` or `not_found` beside a number, the holder beside a name; null where no register was asked).
 * `agrees` is null where nothing was typed. An aid: it decides nothing.
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
  /**
   * The ids of the other claimants of a contested number: its holder, or the merchants that were refused it. Empty where
   * nobody contests.
   */
  rivals: z.array(z.string()),
  photos: z.array(
    z.strictObject({
      documentId: z.string(),
      kind: z.enum(documentKinds),
      sha256: z.nullable(z.string()),
      url: z.string(),
      expiresAt: instant,
      /** The outcome of reading the photo; null where nobody has tried yet. */
      reading: z.nullable(z.enum(['read', 'blurred', 'unreadable', 'not_read'])),
      comparison: z.array(comparison),
      /** Merchants of other people that sent the very same photo before. */
      alsoAt: z.array(z.string()),
    }),
  ),
  /** The messages to the seller, newest first, with the channels and outcomes of each. */
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
  /** The traits that this application shares with a barred entity: a hint, no finding. */
  resembles: z.array(z.enum(barWarnings)),
  /** The instant at which the report to the authority was opened, while a suspicion of forgery suspends the merchant. */
  reportOpenedAt: z.nullable(instant),
  legalHold: z.nullable(z.strictObject({ reason: z.string(), by: z.string(), at: instant })),
})
export type StaffMerchant = z.infer<typeof staffMerchant>

/**
 * One change of a merchant. `auditSeq` counts 1, 2, 3; `hash` chains over the entry and the hash before it (SHA-256).
 * `before` and `after` hold the changed values, personal ones masked.
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

/** The platform's half of the re-check: how the papers were verified. */
export const verifyRequest = z.strictObject({ note: z.optional(line(1000)) })

/** A waiver of one item until the end of a day. */
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

/** A request for values unmasked, all or some, with the reason. It is recorded in the audit. */
export const disclosureRequest = z.strictObject({
  reason: line(500).check(z.minLength(1, 'too_short')),
  fields: z._default(z.array(z.enum(disclosedFields)).check(z.minLength(1, 'too_few')), [...disclosedFields]),
})

/** The requested values, unmasked; `version` is the one that the audit entry of this disclosure makes. */
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

/** The beginning or end of a legal hold: during one nothing of a merchant is erased. */
export const legalHoldRequest = z.strictObject({
  hold: z.boolean(),
  reason: line(500).check(z.minLength(1, 'too_short')),
})

export const statusQueries = z.strictObject({
  registrationNumbers: z.array(line(60)).check(z.minLength(1, 'too_few'), z.maxLength(100, 'too_many')),
})

/** The answers, in the order asked. `fault` says why a text cannot be a number, or `missing` where nobody holds it. */
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
