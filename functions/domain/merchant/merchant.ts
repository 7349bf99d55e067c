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
  /** Merchants of other people that had the very same photo when it was confirmed: for staff to see. */
  readonly alsoAt?: readonly string[]
  readonly confirmedAt: string | null
}

/** Fields and papers as the seller gave them, and the judgement on each item. */
export type Content = {
  readonly fields: MerchantFields
  readonly papers: readonly Paper[]
  readonly judgements: Readonly<Partial<Record<RequirementCode, Judgement>>>
}

/** A change of an approved merchant that she prepares (`submittedAt` null) or has handed in, whole, beside what was approved. */
export type Pending = Content & { readonly submittedAt: string | null }

/** A supervisor lets one item be, until the end of a day or for good (null). */
type Waiver = {
  readonly until: string | null
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** Her one appeal, against a refusal or a suspension; `outcome` null until somebody else has decided it. */
export type Appeal = {
  readonly at: string
  readonly reason: string
  readonly against: (typeof appealable)[number]
  readonly outcome: 'upheld' | 'dismissed' | null
}

export type Known = Content & {
  readonly id: string
  /** Counts every change from 1. */
  readonly version: number
  /** The person who applies: an internal id, never WeChat's. */
  readonly owner: string
  /** What was read on the papers. Kept beside the merchant: it changes without her version. Empty in lists. */
  readonly readings: readonly Reading[]
  /** Another live merchant held this registration number when submission was tried. */
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
  /** What of a barred entity this application resembles: only a hint to staff. */
  readonly resembles: readonly BarWarning[]
  readonly legalHold: { readonly reason: string; readonly by: string; readonly at: string } | null
  readonly since: string
  /** When the seller herself last changed something: an application left alone too long lapses. */
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
  /** When her goods as they stand were approved, if after the first approval. */
  readonly goodsApprovedAt: string | null
  /** When a suspension was last lifted: time to cure counts from then. */
  readonly reinstatedAt: string | null
  /** When she said that nothing has changed, for the half-yearly re-check. */
  readonly recheckTappedAt: string | null
  readonly pending: Pending | null
  /** Who judges the pending change, and since when. */
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
