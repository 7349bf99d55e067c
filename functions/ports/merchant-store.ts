import type { Pointer } from '#functions/domain/effects/pointers'
import type { Change } from '#functions/domain/merchant/change'
import type { Entry, Seal } from '#functions/domain/merchant/entry'
import type { Merchant } from '#functions/domain/merchant/merchant'
import type { Reading } from '#functions/domain/reading/reading'
import type { Lookup } from '#functions/domain/staff/lookup'

/** An answer kept so that the same request, sent again with the same key, gets the same answer. */
export type KeptAnswer = {
  /** The keyed hash of who asked, and of the Idempotency-Key. */
  readonly actor: string
  readonly key: string
  /** The keyed hash of method, path and body: the same key with another request is an error of the caller. */
  readonly fingerprint: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Why a change was not written: nothing of it was. */
export type NotCommitted =
  | 'version_changed'
  | 'registration_number_taken'
  | 'entity_barred'
  | 'too_many_drafts'
  | 'already_answered'

/** A merchant in a list: the place to go on from, what the list is sorted by there (an instant, a name or a number), and it. */
type Listing = { readonly place: string; readonly sortedBy: string; readonly merchant: Merchant }

/**
 * Part of a list: at most the asked number, each merchant once, and the place to go on from unless the end is reached. Of
 * the places read, those are left out whose merchant has moved. `indexPages` counts what it took: four at most.
 */
export type Page = {
  readonly listings: readonly Listing[]
  readonly reachedEnd: boolean
  readonly last: string | null
  readonly indexPages: number
}

/** A photo that is due to be looked after. */
export type DuePhoto = { readonly merchantId: string; readonly paperId: string; readonly at: string }

/** Where merchants are kept. Reads by id and by number are of the latest write; lists may lag by moments. */
export type MerchantStore = {
  /** A merchant with what was read on its papers; every other read comes without the readings. */
  readonly load: (id: string) => Promise<Merchant | null>
  /** Keeps what was read on a paper, beside the merchant: its version stays. It takes the place of an earlier reading. */
  readonly keepReading: (merchantId: string, reading: Reading) => Promise<void>
  /** Forgets what was read on a paper that is gone since `at`. */
  readonly dropReading: (merchantId: string, paperId: string, at: string) => Promise<void>
  readonly ownedBy: (person: string) => Promise<readonly Merchant[]>
  /** The live merchant that holds a registration number. */
  readonly holderOf: (registrationNumber: string) => Promise<Merchant | null>
  /** The live merchants that hold these registration numbers, by number. */
  readonly holdersOf: (registrationNumbers: readonly string[]) => Promise<ReadonlyMap<string, Merchant>>
  /** The merchant that holds a registration number, and those that asked for it and have not given up: ids. */
  readonly rivalsFor: (registrationNumber: string) => Promise<readonly string[]>
  /** Merchants that a lookup finds, after a place: at most `limit` of them, and bounded work. */
  readonly find: (lookup: Lookup, after: string | null, limit: number) => Promise<Page>
  /** Merchants of other people than `owner` that have a photo with this hash: ids, at most twenty. */
  readonly photoAt: (sha256: string, owner: string) => Promise<readonly string[]>
  /** Photos announced or taken back a day before an instant and not looked after yet, oldest first. */
  readonly photosToCheck: (shard: number, until: string, limit: number) => Promise<readonly DuePhoto[]>
  readonly photoChecked: (due: DuePhoto) => Promise<void>
  /** Which of these keys stand on the bar list. */
  readonly barred: (keys: readonly string[]) => Promise<readonly string[]>
  /** How many hours the latest decisions took, at most `limit` of them. */
  readonly reviewHours: (limit: number) => Promise<readonly number[]>
  /** Every entry, oldest first; of a forgotten merchant what changed stays sealed. */
  readonly auditOf: (id: string) => Promise<readonly Entry[]>
  /** The last entry of a merchant's audit, also of a forgotten one; null where there never was one. */
  readonly auditEndOf: (id: string) => Promise<Merchant['audit'] | null>
  /** What seals for one merchant with its own data key; throws for a forgotten one, which has none. */
  readonly sealFor: (merchantId: string, at: string) => Promise<Seal>
  /**
   * Removes these pointers to a merchant, then destroys its data key, and changes nothing else: what was stored of it can be
   * read by nobody any more, and every read answers as if it were not there. Only the chain of its audit stays, sealed. It
   * must have ended before. Throws where nothing was sealed.
   */
  readonly forget: (merchantId: string, pointers: readonly Pointer[], at: string) => Promise<void>
  readonly answerTo: (actor: string, key: string) => Promise<KeptAnswer | null>
  /**
   * Writes a change with everything that belongs to it (audit entry, the hold on the number, rows of lists, the kept answer),
   * all or nothing. Throws when the store cannot say whether it was written.
   */
  readonly commit: (change: Change, answer: KeptAnswer | null) => Promise<'committed' | NotCommitted>
}
