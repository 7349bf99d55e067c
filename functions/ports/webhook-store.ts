import type { WebhookEvent } from '#shared/contract/webhook'
import type { Merchant } from '../domain/merchant/merchant'
import type { ReceiverState } from '../domain/webhook/merchant-event'
import type { Lane, Undelivered, Webhook } from '../domain/webhook/webhook'
import type { KeptAnswer } from './merchant-store'

/** A merchant of whom the clock alone may have changed what receivers are to know, and since when. */
export type DueAnnouncement = { readonly merchantId: string; readonly at: string }

/** What receivers know of a merchant from now on, with the event that tells it to them, if there is anything new. */
export type Announcement = {
  /** As it was read: it is written only while that is so. */
  readonly before: ReceiverState | null
  readonly after: ReceiverState
  readonly event: WebhookEvent | null
  /** When the clock alone may change it next. */
  readonly looksAgainAt: string | null
  /** The receivers that the event goes to: each gets it into its lane. */
  readonly webhookIds: readonly string[]
  readonly now: string
  /** Until when the event is tried. */
  readonly until: string
  /** When the event may be forgotten. */
  readonly forgetAt: string
}

/** An undelivered event, and the merchant that it is about. */
export type UndeliveredOf = Undelivered & { readonly merchantId: string }

/** What is written with a lane: an event given up, to be forgotten in the end, or the undelivered ones it holds again. */
export type LaneWriting = {
  readonly gaveUp?: Undelivered | null
  readonly putBack?: readonly number[]
  readonly forgetAt: string
}

/** Where receivers are kept, what they know of each merchant, and what each is still to be sent. */
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
  /** What receivers know of a merchant; null before the first event. */
  readonly receiverState: (merchantId: string) => Promise<ReceiverState | null>
  /** Writes what receivers know from now on, with the event and its place in every lane, all or nothing. */
  readonly announce: (announcement: Announcement) => Promise<'written' | 'changed'>
  /** The merchants of whom the clock alone may have changed something by an instant, the oldest first. */
  readonly dueAnnouncements: (
    shard: number,
    until: string,
    limit: number,
  ) => Promise<readonly DueAnnouncement[]>
  /** Moves a due merchant to another instant, or out of the index, unless it was announced meanwhile. */
  readonly reschedule: (due: DueAnnouncement, at: string | null) => Promise<'moved' | 'changed'>
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

/** How many shards the receivers have. */
export const deliveryShards = 4
