import * as z from 'zod/mini'
import { fault } from './fault'
import { requirementCodes } from './requirement-codes'
import { calendarDay, instant } from './text'

export const requirementKinds = ['computed', 'attested', 'document', 'reviewed'] as const
export const requirementStatuses = [
  'missing',
  'provided',
  'accepted',
  'rejected',
  'exempt',
  'waived',
  'expired',
] as const
export const buckets = ['now_due', 'later_due', 'overdue', 'in_review', 'done'] as const
export const parties = ['seller', 'staff', 'registry'] as const
export const impacts = ['sell', 'show', 'none'] as const

/**
 * One thing the law or the platform asks of a merchant, as it stands now. Computed at every read, never stored.
 *
 * `anyOf` names the papers that satisfy it, best first; its first is `code`. `legalBasis` is the article of law, `why` one
 * plain sentence. `atSubmit` demands block the submission. `opensAt` and `dueAt` are instants; `dueAt` null means "with the
 * submission". `impact`: an overdue `sell` demand restricts the merchant, an overdue `show` demand hides those goods.
 */
export const requirement = z.strictObject({
  code: z.enum(requirementCodes),
  kind: z.enum(requirementKinds),
  legalBasis: z.string(),
  why: z.string(),
  atSubmit: z.boolean(),
  anyOf: z.array(z.enum(requirementCodes)),
  satisfiedBy: z.nullable(z.enum(requirementCodes)),
  status: z.enum(requirementStatuses),
  bucket: z.enum(buckets),
  awaiting: z.enum(parties),
  opensAt: z.nullable(instant),
  dueAt: z.nullable(instant),
  impact: z.enum(impacts),
  faults: z.array(fault),
  comment: z.nullable(z.string()),
  validFrom: z.nullable(calendarDay),
  validTo: z.nullable(calendarDay),
  longTerm: z.boolean(),
})

export type Requirement = z.infer<typeof requirement>
export type RequirementStatus = (typeof requirementStatuses)[number]
export type Bucket = (typeof buckets)[number]

export const nextActionCodes = [
  'answer',
  'upload',
  'correct',
  'submit',
  'wait_review',
  'wait_registry',
  'renew',
  'recheck',
  'appeal',
  'sell',
  'none',
] as const

/** The one thing to do next: the action, who does it, by when, and the client page (with the field) where it is done. */
export const nextAction = z.strictObject({
  code: z.enum(nextActionCodes),
  awaiting: z.enum(parties),
  dueAt: z.nullable(instant),
  link: z.string(),
})

export type NextAction = z.infer<typeof nextAction>
