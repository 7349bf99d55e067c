import type { PhotoType } from '#shared/contract/document'
import type { Finding } from '#shared/contract/fault'
import type { MerchantFields } from '#shared/contract/merchant'
import type { DocumentKind, RequirementCode } from '#shared/contract/requirement-codes'
import type { Judgement } from '#shared/rules/evaluation'
import type { Reading } from './reading/reading'

/** A photographed paper and the slot it came through. `waiting` until confirmed; the slot closes at `slotEndsAt`. */
export type Paper = {
  readonly id: string
  readonly kind: DocumentKind
  readonly status: 'waiting' | 'confirmed'
  readonly contentType: PhotoType
  readonly bytes: number
  readonly sha256: string | null
  readonly sentSha256: string
  readonly faults: readonly Finding[]
  readonly slotEndsAt: string
  readonly confirmedAt: string | null
}

type Known = {
  readonly id: string
  /** Counts every change from 1. */
  readonly version: number
  /** The person who applies: an internal id, never WeChat's. */
  readonly owner: string
  /** What was read on the papers. Kept beside the merchant: it changes without her version. Empty in lists. */
  readonly readings: readonly Reading[]
  readonly fields: MerchantFields
  readonly papers: readonly Paper[]
  readonly judgements: Readonly<Partial<Record<RequirementCode, Judgement>>>
  /** Another live merchant held this registration number when submission was tried. */
  readonly contested: boolean
  /** Photo slots opened on a Shanghai day, for the daily quota. */
  readonly slots: { readonly day: string; readonly opened: number }
  readonly audit: { readonly seq: number; readonly hash: string }
  readonly since: string
  /** When the seller herself last changed something: an application left alone too long lapses. */
  readonly sellerWroteAt: string
  readonly createdAt: string
  readonly updatedAt: string
}

type HandedIn = Known & { readonly submittedAt: string }

export type Draft = Known & { readonly status: 'draft' }
export type Submitted = HandedIn & { readonly status: 'submitted' }
export type InReview = HandedIn & { readonly status: 'in_review'; readonly reviewer: string }
export type ActionRequired = HandedIn & { readonly status: 'action_required' }
export type Active = HandedIn & {
  readonly status: 'active'
  readonly approvedAt: string
  readonly verifiedAt: string
  /** When she last brought papers that may follow the approval and that nobody has judged yet. */
  readonly suppliedAt: string | null
  /** Who judges them now. */
  readonly reviewer: string | null
}
export type Declined = HandedIn & { readonly status: 'declined' }
export type Lapsed = Known & { readonly status: 'lapsed'; readonly submittedAt: string | null }
export type Closed = HandedIn & {
  readonly status: 'closed'
  readonly approvedAt: string | null
  readonly verifiedAt: string | null
}
export type Withdrawn = Known & { readonly status: 'withdrawn'; readonly submittedAt: string | null }

/** One enterprise or person on the way to selling, and after: its life as a union of states. */
export type Merchant =
  | Draft
  | Submitted
  | InReview
  | ActionRequired
  | Active
  | Declined
  | Lapsed
  | Closed
  | Withdrawn

/** What of a merchant may be changed by hand; the rest follows from the change. */
export type Common = Omit<Known, 'version' | 'audit'>
