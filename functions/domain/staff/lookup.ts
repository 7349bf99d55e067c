import type { RequirementCode } from '#shared/contract/requirement-codes'
import { later } from '#shared/rules/day'
import type { Merchant } from '../merchant/merchant'

/** One question that the store answers by one key condition, in an order that stays. Instants, and `dueBefore` a day. */
export type Lookup =
  /** Bears this number, or a full name that begins so. */
  | { readonly by: 'text'; readonly text: string }
  | { readonly by: 'assignee'; readonly assignee: string }
  /** Is stored as handed in and not ended, and this is outstanding by then. */
  | { readonly by: 'missing'; readonly code: RequirementCode; readonly now: string }
  | { readonly by: 'due'; readonly before: string }
  /** Met a number that another holds; where `stored` is named, only who is stored so. */
  | { readonly by: 'contested'; readonly stored?: Merchant['status'] }
  /** Is stored so, and has its place after one instant, or by another. */
  | {
      readonly by: 'status'
      readonly status: Merchant['status']
      readonly after?: string
      readonly until?: string
    }
  | { readonly by: 'province'; readonly province: string }

const lastWord = ({ since, judgements, waivers, ...merchant }: Merchant): string =>
  [
    ...Object.values(judgements).map(({ at }) => at),
    ...Object.values(waivers).map(({ at }) => at),
    ...('verifiedAt' in merchant && merchant.verifiedAt !== null ? [merchant.verifiedAt] : []),
  ].reduce(later, since)

/**
 * When a merchant took the place at which this lookup finds it. Places by number, name, person or province are for life;
 * a status begins, and what staff decide moves what is due and what the clock turns.
 */
export function placedAt(merchant: Merchant, { by }: Lookup): string {
  if (by === 'status' || by === 'due') return lastWord(merchant)
  const submittedAt = 'submittedAt' in merchant ? merchant.submittedAt : null
  return by === 'missing' && submittedAt !== null ? submittedAt : merchant.createdAt
}

/** Whether the merchant is stored as this lookup asks. */
export function isOf(merchant: Merchant, lookup: Lookup): boolean {
  if (lookup.by === 'status') return merchant.status === lookup.status
  return lookup.by !== 'contested' || lookup.stored === undefined || lookup.stored === merchant.status
}
