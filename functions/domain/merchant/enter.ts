import type {
  Active,
  Barred,
  Closed,
  Declined,
  InReview,
  Known,
  Merchant,
  Submitted,
  Suspended,
  Withdrawn,
} from './merchant'

/** The fields that every status has, without those that belong to one status. */
function known(merchant: Merchant): Known {
  const { id, version, owner, fields, papers, judgements, readings, contested, slots, audit } = merchant
  const { rejectedPhotos, waivers, sanctions, appeal, resembles, legalHold } = merchant
  const { since, sellerWroteAt, createdAt, updatedAt } = merchant
  return {
    ...{ id, version, owner, fields, papers, judgements, readings, contested, slots, audit },
    ...{ rejectedPhotos, waivers, sanctions, appeal, resembles, legalHold },
    ...{ since, sellerWroteAt, createdAt, updatedAt },
  }
}

const datesOf = (merchant: Merchant) => ({
  submittedAt: 'submittedAt' in merchant ? merchant.submittedAt : null,
  approvedAt: 'approvedAt' in merchant ? merchant.approvedAt : null,
  verifiedAt: 'verifiedAt' in merchant ? merchant.verifiedAt : null,
})

/** The merchant closed; what had been approved stays on record. */
export const closed = (merchant: Merchant): Closed => ({
  ...known(merchant),
  ...datesOf(merchant),
  status: 'closed',
})

/** The merchant barred, for good. */
export const barred = (merchant: Merchant): Barred => ({
  ...known(merchant),
  ...datesOf(merchant),
  status: 'barred',
})

/** The application withdrawn. */
export const withdrawn = (merchant: Merchant): Withdrawn => ({
  ...known(merchant),
  submittedAt: 'submittedAt' in merchant ? merchant.submittedAt : null,
  status: 'withdrawn',
})

/** The application in the queue again, claimed by nobody. */
export const submitted = (merchant: InReview): Submitted => ({
  ...known(merchant),
  submittedAt: merchant.submittedAt,
  status: 'submitted',
})

/** The application claimed by a reviewer. */
export const inReview = (merchant: Submitted | Declined, reviewer: string): InReview => ({
  ...known(merchant),
  submittedAt: merchant.submittedAt,
  status: 'in_review',
  reviewer,
})

/** The merchant approved, or its suspension lifted. */
export function active(merchant: InReview | Suspended, now: string): Active {
  const begun = { ...known(merchant), status: 'active', submittedAt: merchant.submittedAt } as const
  if (merchant.status === 'in_review')
    return {
      ...begun,
      approvedAt: now,
      verifiedAt: now,
      goodsApprovedAt: null,
      reinstatedAt: null,
      recheckTappedAt: null,
      pending: null,
      reviewer: null,
      claimedAt: null,
    }
  const { approvedAt, verifiedAt, goodsApprovedAt, recheckTappedAt, pending } = merchant
  return {
    ...begun,
    ...{ approvedAt, verifiedAt, goodsApprovedAt, recheckTappedAt, pending },
    reinstatedAt: now,
    reviewer: null,
    claimedAt: null,
  }
}
