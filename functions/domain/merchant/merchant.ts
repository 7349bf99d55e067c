import type { PhotoType } from '#shared/contract/document'
import type { Finding } from '#shared/contract/fault'
import type { MerchantFields } from '#shared/contract/merchant'
import type { DocumentKind, RequirementCode } from '#shared/contract/requirement-codes'
import type { Sanction } from '#shared/contract/sanction'
import type { BarWarning } from '#shared/contract/staff'
import type { appealable } from '#shared/contract/statuses'
import type { Judgement } from '#shared/rules/evaluation'
import type { Reading } from '../reading/reading'

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
  /** Merchants of other people that had the very same photo when it was confirmed, for staff to see. */
  readonly alsoAt?: readonly string[]
  readonly confirmedAt: string | null
}

/** Fields and papers as the seller gave them, and the judgement on each item. */
export type Content = {
  readonly fields: MerchantFields
  readonly papers: readonly Paper[]
  readonly judgements: Readonly<Partial<Record<RequirementCode, Judgement>>>
}

/**
 * A change of an approved merchant, whole, kept beside what was approved: still being prepared (`submittedAt` null) or
 * handed in.
 */
export type Pending = Content & { readonly submittedAt: string | null }

/** A supervisor's waiver of one item, until the end of a day or for good (null). */
type Waiver = {
  readonly until: string | null
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** The seller's one appeal, against a refusal or a suspension; `outcome` is null until another person has decided it. */
export type Appeal = {
  readonly at: string
  readonly reason: string
  readonly against: (typeof appealable)[number]
  readonly outcome: 'upheld' | 'dismissed' | null
}

export type Known = Content & {
  readonly id: string
  /** The number of changes, from 1. */
  readonly version: number
  /** The person who applies: an internal id, never WeChat's. */
  readonly owner: string
  /** The values read on the papers. They are kept beside the merchant and change without its version. Empty in lists. */
  readonly readings: readonly Reading[]
  /** True when another live merchant held this registration number at submission. */
  readonly contested: boolean
  /** Photo slots opened on a Shanghai day, for the daily quota. */
  readonly slots: { readonly day: string; readonly opened: number }
  /** Hashes of photos that were found wanting: sent again, each is pointed out. */
  readonly rejectedPhotos: readonly string[]
  readonly audit: { readonly seq: number; readonly hash: string }
  readonly waivers: Readonly<Partial<Record<RequirementCode, Waiver>>>
  /** Every sanction, oldest first, with those that wait for a second signature. */
  readonly sanctions: readonly Sanction[]
  readonly appeal: Appeal | null
  /** Hints that this application resembles a barred entity. */
  readonly resembles: readonly BarWarning[]
  readonly legalHold: { readonly reason: string; readonly by: string; readonly at: string } | null
  readonly since: string
  /** The instant of the seller's last change: an application left alone too long lapses. */
  readonly sellerWroteAt: string
  readonly createdAt: string
  readonly updatedAt: string
}

type HandedIn = Known & { readonly submittedAt: string }

/** A merchant that was approved and has not ended. */
type Approved = HandedIn & {
  /** The first approval. */
  readonly approvedAt: string
  /** The last full verification. */
  readonly verifiedAt: string
  /** The instant at which the present goods were approved, if after the first approval. */
  readonly goodsApprovedAt: string | null
  /** The instant at which a suspension was last lifted: time to cure counts from then. */
  readonly reinstatedAt: string | null
  /** The instant at which the seller stated, for the half-yearly re-check, that nothing has changed. */
  readonly recheckTappedAt: string | null
  readonly pending: Pending | null
  /** The reviewer of the pending change, and since when. */
  readonly reviewer: string | null
  readonly claimedAt: string | null
}

export type Draft = Known & { readonly status: 'draft' }
export type Submitted = HandedIn & { readonly status: 'submitted' }
export type InReview = HandedIn & { readonly status: 'in_review'; readonly reviewer: string }
export type ActionRequired = HandedIn & { readonly status: 'action_required' }
export type Active = Approved & { readonly status: 'active' }
export type Closing = Approved & { readonly status: 'closing' }
/** `suspendedBy` may not judge the appeal; the report to the authority is open since `reportOpenedAt`. */
export type Suspended = Approved & {
  readonly status: 'suspended'
  readonly suspendedBy: string
  readonly reportOpenedAt: string
}
/** `declinedBy` may not judge the appeal. */
export type Declined = HandedIn & { readonly status: 'declined'; readonly declinedBy: string }
type Lapsed = Known & { readonly status: 'lapsed'; readonly submittedAt: string | null }
export type Withdrawn = Known & { readonly status: 'withdrawn'; readonly submittedAt: string | null }
type Ended = Known & {
  readonly submittedAt: string | null
  readonly approvedAt: string | null
  readonly verifiedAt: string | null
}
export type Closed = Ended & { readonly status: 'closed' }
export type Barred = Ended & { readonly status: 'barred' }

/** One enterprise or person on the way to selling, and after: its life as a union of states. */
export type Merchant =
  | Draft
  | Submitted
  | InReview
  | ActionRequired
  | Active
  | Closing
  | Suspended
  | Declined
  | Lapsed
  | Closed
  | Withdrawn
  | Barred
