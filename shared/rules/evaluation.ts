import type { Finding, RuleFaultCode } from '../contract/fault'
import type { MerchantFields } from '../contract/merchant'
import type { Requirement } from '../contract/requirement'
import type { DocumentKind, RequirementCode } from '../contract/requirement-codes'
import type { MerchantStatus } from '../contract/statuses'
import type { ArticleId } from './article'

/**
 * Whether a day (`YYYY-MM-DD`, Shanghai) is a working day, weekends, holidays and make-up days considered; `undefined` for
 * a day of a year whose holidays have not been announced.
 */
export type Calendar = (day: string) => boolean | undefined

/** A reviewer's judgement of one requirement. It is removed when the item is changed. `at` is an instant. */
export type Judgement = {
  readonly verdict: 'accepted' | 'rejected'
  readonly faults: readonly RuleFaultCode[]
  readonly comment: string | null
  readonly at: string
}

/** A photographed paper. Only `confirmed` ones count. */
export type Paper = {
  readonly id: string
  readonly kind: DocumentKind
  readonly status: 'waiting' | 'confirmed'
  readonly faults: readonly Finding[]
}

/**
 * The facts about a merchant that the evaluator uses. Instants are UTC, ISO 8601 with `Z`.
 *
 * `status` is the stored one; `readStatus` gives the status as read by the clock. `approvedAt` is the first approval,
 * `verifiedAt` the last full verification. `changeSentAt` is when a change of a live merchant was handed in and waits for
 * staff; `fields` and `documents` are then the changed ones and the judgements of changed items are left out.
 * `recheckTappedAt` is the seller's half of the half-yearly re-check. `waivers` hold the last day of each waiver (null = no
 * end). `statusSince` is when the stored status began, `sellerWroteAt` when its seller last wrote, `appealedAt` when the
 * seller appealed against a refusal, `reinstatedAt` when a suspension was last lifted. `goodsApprovedAt` is when the goods
 * as they stand were approved, if later than the first approval.
 */
export type Evaluated = {
  readonly status: MerchantStatus
  readonly fields: MerchantFields
  readonly documents: readonly Paper[]
  readonly judgements: Readonly<Partial<Record<RequirementCode, Judgement>>>
  readonly submittedAt: string | null
  readonly approvedAt: string | null
  readonly verifiedAt: string | null
  readonly changeSentAt?: string | null
  readonly recheckTappedAt?: string | null
  readonly waivers?: Readonly<Partial<Record<RequirementCode, string | null>>>
  readonly statusSince?: string | null
  readonly sellerWroteAt?: string | null
  readonly appealedAt?: string | null
  readonly goodsApprovedAt?: string | null
  readonly reinstatedAt?: string | null
}

/** A requirement before it is put into words: articles by id, faults as findings. */
export type RequirementState = Omit<Requirement, 'why' | 'legalBasis' | 'faults' | 'anyOf'> & {
  readonly anyOf: readonly RequirementCode[]
  readonly legalBasis: readonly ArticleId[]
  readonly faults: readonly Finding[]
}
