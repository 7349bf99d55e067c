import type { Pointer } from '#functions/domain/effects/pointers'
import type { Change } from '#functions/domain/merchant/change'
import type { Entry, Seal } from '#functions/domain/merchant/entry'
import type { Merchant } from '#functions/domain/merchant/merchant'
import type { Reading } from '#functions/domain/reading/reading'
import type { Lookup } from '#functions/domain/staff/lookup'

/** An answer kept so that the same request, sent again with the same key, gets the same answer. */
export type KeptAnswer = {
  /** The keyed hash of the caller and the Idempotency-Key. */
  readonly actor: string
  readonly key: string
  /** The keyed hash of method, path and body: the same key with another request is an error of the caller. */
  readonly fingerprint: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The reason why nothing of a change was written. */
export type NotCommitted =
  | 'version_changed'
  | 'registration_number_taken'
  | 'entity_barred'
  | 'too_many_drafts'
  | 'already_answered'

/**
 * A merchant in a list: the place to go on from, the value that the list is sorted by there (an instant, a name or a
 * number), and the merchant.
 */
type Listing = { readonly place: string; readonly sortedBy: string; readonly merchant: Merchant }

/**
 * Part of a list: at most the asked number, each merchant once, and the place to go on from unless the end is reached. A
 * place is left out when its merchant has moved. `indexPages` is the number of index pages read, at most four.
 */
export type Page = {
  readonly listings: readonly Listing[]
  readonly reachedEnd: boolean
  readonly last: string | null
  readonly indexPages: number
}

/** A photo whose check is due. */
export type DuePhoto = { readonly merchantId: string; readonly paperId: string; readonly at: string }

/** The store of merchants. Reads by id and by number are of the latest write; lists may lag by moments. */
export type MerchantStore = {
  /** A merchant with the readings of its papers; every other read comes without them. */
  readonly load: (id: string) => Promise<Merchant | null>
  /**
   * Stores the reading of a paper beside the merchant, whose version stays. It replaces an earlier reading. Throws where
   * there is no such merchant, or no longer.
   */
  readonly keepReading: (merchantId: string, reading: Reading) => Promise<void>
  /** Removes the reading of a paper that is gone since `at`. */
  readonly dropReading: (merchantId: string, paperId: string, at: string) => Promise<void>
  readonly ownedBy: (person: string) => Promise<readonly Merchant[]>
  /** The live merchant that holds a registration number. */
  readonly holderOf: (registrationNumber: string) => Promise<Merchant | null>
  /** The live merchants that hold these registration numbers, by number. */
  readonly holdersOf: (registrationNumbers: readonly string[]) => Promise<ReadonlyMap<string, Merchant>>
  /** The ids of the merchant that holds a registration number, and of those that asked for it and have not given up. */
  readonly rivalsFor: (registrationNumber: string) => Promise<readonly string[]>
  /** Merchants that a lookup finds, after a place: at most `limit` of them, and bounded work. */
  readonly find: (lookup: Lookup, after: string | null, limit: number) => Promise<Page>
  /** Merchants of other people than `owner` that have a photo with this hash: ids, at most twenty. */
  readonly photoAt: (sha256: string, owner: string) => Promise<readonly string[]>
  /** Photos announced or taken back a day before an instant and not checked yet, oldest first. */
  readonly photosToCheck: (shard: number, until: string, limit: number) => Promise<readonly DuePhoto[]>
  readonly photoChecked: (due: DuePhoto) => Promise<void>
  /** The keys among these that are on the bar list. */
  readonly barred: (keys: readonly string[]) => Promise<readonly string[]>
  /** The hours that the latest decisions took, at most `limit` of them. */
  readonly reviewHours: (limit: number) => Promise<readonly number[]>
  /** Every entry, oldest first; the values of a forgotten merchant stay sealed. */
  readonly auditOf: (id: string) => Promise<readonly Entry[]>
  /** The last entry of a merchant's audit, also of a forgotten merchant; null where there never was one. */
  readonly auditEndOf: (id: string) => Promise<Merchant['audit'] | null>
  /** The seal of one merchant, which uses its own data key; throws for a forgotten merchant, which has none. */
  readonly sealFor: (merchantId: string) => Promise<Seal>
  /**
   * Removes these pointers to a merchant, then destroys its data key, and changes nothing else: nobody can read its stored
   * data any more, and every read answers as if it were not there. Only the chain of its audit stays, sealed. The merchant
   * must have ended before. Throws where nothing was sealed.
   */
  readonly forget: (merchantId: string, pointers: readonly Pointer[], at: string) => Promise<void>
  readonly answerTo: (actor: string, key: string) => Promise<KeptAnswer | null>
  /**
   * Writes a change with everything that belongs to it (audit entry, the hold on the number, rows of lists, the kept
   * answer), all or nothing. Throws when the store cannot say whether it was written.
   */
  readonly commit: (change: Change, answer: KeptAnswer | null) => Promise<'committed' | NotCommitted>
}
