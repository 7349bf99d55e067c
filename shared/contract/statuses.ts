/**
 * Every status of a merchant as seller and staff read it. `restricted` alone is never stored: the clock makes it of `active`
 * while something stops the sale.
 */
export const merchantStatuses = [
  'draft',
  'submitted',
  'in_review',
  'action_required',
  'active',
  'restricted',
  'suspended',
  'closing',
  'declined',
  'lapsed',
  'withdrawn',
  'closed',
  'barred',
] as const
export type MerchantStatus = (typeof merchantStatuses)[number]

type Statuses = readonly MerchantStatus[]

/** An application that lies with its seller, to be filled in or corrected. Left alone too long, it lapses. */
export const withSeller = ['draft', 'action_required'] as const satisfies Statuses

/** An application handed in that waits for staff to decide. */
export const withStaff = ['submitted', 'in_review'] as const satisfies Statuses

/** An application on which nothing is decided yet: its seller may take it back. */
export const undecided = [...withSeller, ...withStaff] as const satisfies Statuses

/**
 * Handed in, and neither declined nor ended: the merchant holds its registration number against all others, is in the list
 * of its province, and is asked for missing and due items.
 */
export const ongoing = [
  'submitted',
  'in_review',
  'action_required',
  'active',
  'restricted',
  'suspended',
  'closing',
] as const satisfies Statuses

/** An approved shop that is neither suspended nor leaving: stored as `active`. Its seller may prepare a change. */
export const inBusiness = ['active', 'restricted'] as const satisfies Statuses

/** A shop that may sell; one that is leaving may until its notice ends. */
export const selling = ['active', 'closing'] as const satisfies Statuses

/**
 * Statuses that the clock alone ends if nothing changes; the merchant's `endsAt` says when. An active shop is restricted
 * first.
 */
export const endingByClock = [...withSeller, 'restricted', 'closing', 'declined'] as const satisfies Statuses

/** A decision of staff against which its seller may appeal, once. */
export const appealable = ['declined', 'suspended'] as const satisfies Statuses

/** Ended, by whichever party: the three years for which the file must be kept count from here. */
export const ended = ['lapsed', 'withdrawn', 'closed', 'barred'] as const satisfies Statuses

/** The application is over: its seller may begin a new one. A barred seller may not. */
export const mayApplyAgain = ['declined', 'lapsed', 'withdrawn', 'closed'] as const satisfies Statuses

/** The end of a shop that the public could see: no other site may show its badge any more. */
export const shutDown = ['closed', 'barred'] as const satisfies Statuses

/**
 * The stored statuses of a merchant that was once approved, in the order in which it goes through them: a reader that lists
 * them one after the other meets a merchant that moves on meanwhile. One way leads back, from suspended to active, so
 * suspended stands before active too.
 */
export const afterApproval = [
  'suspended',
  'active',
  'closing',
  'suspended',
  'closed',
  'barred',
] as const satisfies Statuses

/** Whether a merchant, or whatever else has a status, is in one of these. */
export const hasStatus = <M extends { readonly status: MerchantStatus }, S extends MerchantStatus>(
  merchant: M,
  statuses: readonly S[],
): merchant is M & { readonly status: S } => statuses.some((status) => status === merchant.status)
