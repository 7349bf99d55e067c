import type { WebhookEvent } from '#shared/contract/webhook'
import type { Merchant } from '../domain/merchant/merchant'
import type { Told } from '../domain/webhook/merchant-event'
import type { Lane, Undelivered, Webhook } from '../domain/webhook/webhook'
import type { KeptAnswer } from './merchant-store'

/** A merchant of whom the clock has to be asked again, and since when. */
export type DueTold = { readonly merchantId: string; readonly at: string }

/** What is written when a merchant has been looked at: what receivers know from now on, and what they are told, if anything. */
export type Telling = {
  /** As it was read: the writing holds only while it is so. */
  readonly before: Told | null
  readonly after: Told
  readonly event: WebhookEvent | null
  /** When the clock has to be asked again. */
  readonly looksAgainAt: string | null
  /** Who is told; each gets the event into its lane. */
  readonly webhookIds: readonly string[]
  readonly now: string
  /** Until when the event is tried. */
  readonly until: string
  /** When the event may be forgotten. */
  readonly forgetAt: string
}

/** An undelivered event, and of whom it tells. */
export type UndeliveredOf = Undelivered & { readonly merchantId: string }

/** What is written with a lane: an event given up, to be forgotten in the end, or the undelivered ones it holds again. */
export type LaneWriting = {
  readonly gaveUp?: Undelivered | null
  readonly putBack?: readonly number[]
  readonly forgetAt: string
}

/** Where receivers are kept, what was told of each merchant, and what each receiver is still to be told. */
export type WebhookStore = {
  readonly webhooks: () => Promise<readonly Webhook[]>
  readonly addWebhook: (webhook: Webhook, kept: KeptAnswer | null) => Promise<'added' | 'already_answered'>
  /** Writes a receiver over the one of the secret `before`; its answer is kept with it. */
  readonly changeWebhook: (
    webhook: Webhook,
    before: number,
    at: string,
    kept: KeptAnswer | null,
  ) => Promise<'written' | 'changed' | 'already_answered'>
  readonly removeWebhook: (id: string) => Promise<'removed' | 'not_found'>
  /** The merchant of an image in the table's stream; null when nobody can read it any more. */
  readonly merchantOf: (image: unknown) => Promise<Merchant | null>
  readonly told: (merchantId: string) => Promise<Told | null>
  /** Writes what was told, with the event and its place in every lane, all or nothing. */
  readonly tell: (telling: Telling) => Promise<'written' | 'changed'>
  /** Of whom the clock has to be asked again by an instant, the oldest first. */
  readonly dueTold: (shard: number, until: string, limit: number) => Promise<readonly DueTold[]>
  /** Asks the clock later, unless the merchant was told of meanwhile. */
  readonly lookAgain: (due: DueTold, at: string | null) => Promise<'moved' | 'changed'>
  /** The body of an event as it was first written, or null once it is forgotten. */
  readonly eventBody: (merchantId: string, sequence: number) => Promise<string | null>
  /** The sequences of a merchant's events from one on that are not forgotten. */
  readonly sequencesFrom: (merchantId: string, sequence: number) => Promise<readonly number[]>
  readonly lane: (webhookId: string, merchantId: string) => Promise<Lane | null>
  /** The merchants whose lanes to a receiver are due by an instant, the oldest first. */
  readonly dueLanes: (webhookId: string, until: string, limit: number) => Promise<readonly string[]>
  /**
   * Writes a lane over the one of the revision before it (0 = none yet), with the event that was given up or those that are
   * undelivered no more.
   */
  readonly writeLane: (lane: Lane, given: LaneWriting) => Promise<'written' | 'changed'>
  /** What a receiver did not take, by merchant and sequence, behind an event or from the beginning. */
  readonly undelivered: (
    webhookId: string,
    after: { readonly merchantId: string; readonly sequence: number } | null,
    limit: number,
  ) => Promise<{ readonly items: readonly UndeliveredOf[]; readonly reachedEnd: boolean }>
  /** Keeps an answer under its Idempotency-Key. */
  readonly keepAnswer: (kept: KeptAnswer | null, at: string) => Promise<'kept' | 'already_answered'>
}

/** How many shards the index of merchants to look at again has, and how many the receivers have. */
export const toldShards = 16
export const deliveryShards = 4
