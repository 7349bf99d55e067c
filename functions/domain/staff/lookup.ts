import type { RequirementCode } from '#shared/contract/requirement-codes'
import { later } from '#shared/rules/day'
import type { Merchant } from '../merchant/merchant'
import { isNumber, searchText, termFor } from './search-terms'

/**
 * One question that the store answers by one key condition, in a stable order. All instants but `dueBefore`, which is a day.
 */
export type Lookup =
  /** Merchants of this registration or licence number. */
  | { readonly by: 'number'; readonly number: string }
  /** Merchants of a full name, or of a licence number in words, that begins with this text. */
  | { readonly by: 'name'; readonly start: string }
  | { readonly by: 'assignee'; readonly assignee: string }
  /** Ongoing merchants of which this requirement is outstanding at the instant `now`. */
  | { readonly by: 'missing'; readonly code: RequirementCode; readonly now: string }
  | { readonly by: 'due'; readonly before: string }
  /** Merchants whose number another holds; with `stored`, only those of that stored status. */
  | { readonly by: 'contested'; readonly stored?: Merchant['status'] }
  /** Merchants of this stored status whose `places.status` is later than `after`, or at latest `until`. */
  | {
      readonly by: 'status'
      readonly status: Merchant['status']
      readonly after?: string
      readonly until?: string
    }
  | { readonly by: 'province'; readonly province: string }

/** The lookup for a typed text: by a whole number, or by the beginning of a name. */
export function textLookup(text: string): Lookup {
  const term = searchText(text)
  return isNumber(term) ? { by: 'number', number: term } : { by: 'name', start: term }
}

const lastWord = ({ since, judgements, waivers, ...merchant }: Merchant): string =>
  [
    ...Object.values(judgements).map(({ at }) => at),
    ...Object.values(waivers).map(({ at }) => at),
    ...('verifiedAt' in merchant && merchant.verifiedAt !== null ? [merchant.verifiedAt] : []),
  ].reduce(later, since)

/**
 * The instant at which a merchant took the place where this lookup finds it. Places by number, name, person and province
 * never move; those by status and by due day move when the status begins and when staff decide.
 */
export function placedAt(merchant: Merchant, { by }: Lookup): string {
  if (by === 'status' || by === 'due') return lastWord(merchant)
  const submittedAt = 'submittedAt' in merchant ? merchant.submittedAt : null
  return by === 'missing' && submittedAt !== null ? submittedAt : merchant.createdAt
}

/**
 * Whether the merchant is stored as this lookup asks. `sortedBy` is the sort value of its place in the list: of two names
 * that begin alike only the first counts, so that no merchant is listed twice.
 */
export function isOf(merchant: Merchant, lookup: Lookup, sortedBy: string): boolean {
  if (lookup.by === 'status') return merchant.status === lookup.status
  if (lookup.by === 'name') return termFor(merchant, lookup.start) === sortedBy
  return lookup.by !== 'contested' || lookup.stored === undefined || lookup.stored === merchant.status
}
