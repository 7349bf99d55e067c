import type { WebhookEvent } from '#shared/contract/webhook'
import type { Merchant } from '../domain/merchant/merchant'
import type { Health } from '../domain/webhook/health'
import type { ReceiverState } from '../domain/webhook/merchant-event'
import type { Lane, Undelivered, Webhook } from '../domain/webhook/webhook'
import type { KeptAnswer } from './merchant-store'

/** A merchant whose reported state the clock alone may have changed, and since when. */
export type DueAnnouncement = { readonly merchantId: string; readonly at: string }

/** The new state that receivers have of a merchant, with the event that announces it, if there is any news. */
export type Announcement = {
  /** The state that was read: the write is refused when it has changed. */
  readonly before: ReceiverState | null
  readonly after: ReceiverState
  readonly event: WebhookEvent | null
  /** The instant at which the clock alone may change it next. */
  readonly looksAgainAt: string | null
  /** The receivers of the event: each gets it into its lane. */
  readonly webhookIds: readonly string[]
  readonly now: string
  /** The instant until which the event is tried. */
  readonly until: string
  /** The instant from which the event may be deleted. */
  readonly forgetAt: string
}

/** An undelivered event, and the merchant that it is about. */
export type UndeliveredOf = Undelivered & { readonly merchantId: string }

/**
 * The rows written with a lane: an event that was given up, with the instant of its deletion, or the undelivered ones it
 * holds again.
 */
export type LaneWriting = {
  readonly gaveUp?: Undelivered | null
  readonly putBack?: readonly number[]
  readonly forgetAt: string
}

/** The store of receivers, of the state that they have of each merchant, and of the events that wait for each. */
export type WebhookStore = {
  readonly webhooks: () => Promise<readonly Webhook[]>
  readonly addWebhook: (webhook: Webhook, kept: KeptAnswer | null) => Promise<'added' | 'already_answered'>
  /** Replaces a receiver whose secret is still `before`, but for its health; the answer is kept with it. */
  readonly changeWebhook: (
    webhook: Webhook,
    before: number,
    at: string,
    kept: KeptAnswer | null,
  ) => Promise<'written' | 'changed' | 'already_answered'>
  /** Replaces the health of a receiver, whatever it was. */
  readonly writeHealth: (id: string, health: Health) => Promise<'written' | 'not_found'>
  readonly removeWebhook: (id: string) => Promise<'removed' | 'not_found'>
  /** The merchant of an image in the table's stream; null when nobody can read it any more. */
  readonly merchantOf: (image: unknown) => Promise<Merchant | null>
  /** The state that receivers have of a merchant; null before the first event. */
  readonly receiverState: (merchantId: string) => Promise<ReceiverState | null>
  /** Writes the new state of receivers, with the event and its place in every lane, all or nothing. */
  readonly announce: (announcement: Announcement) => Promise<'written' | 'changed'>
  /** The merchants whose reported state the clock alone may have changed by an instant, the oldest first. */
  readonly dueAnnouncements: (
    shard: number,
    until: string,
    limit: number,
  ) => Promise<readonly DueAnnouncement[]>
  /** Moves a due merchant to another instant, or out of the index, unless it was announced meanwhile. */
  readonly reschedule: (due: DueAnnouncement, at: string | null) => Promise<'moved' | 'changed'>
  /** The body of an event as it was first written; null once it is deleted. */
  readonly eventBody: (merchantId: string, sequence: number) => Promise<string | null>
  /** The sequences of a merchant's events, from one on, that are not deleted. */
  readonly sequencesFrom: (merchantId: string, sequence: number) => Promise<readonly number[]>
  readonly lane: (webhookId: string, merchantId: string) => Promise<Lane | null>
  /** The merchants whose lanes to a receiver are due by an instant, the oldest first. */
  readonly dueLanes: (webhookId: string, until: string, limit: number) => Promise<readonly string[]>
  /**
   * Writes a lane over its previous revision (0 = none yet), with the event that was given up or those that are no longer
   * undelivered.
   */
  readonly writeLane: (lane: Lane, given: LaneWriting) => Promise<'written' | 'changed'>
  /** The events that a receiver did not take, by merchant and sequence, after an event or from the beginning. */
  readonly undelivered: (
    webhookId: string,
    after: { readonly merchantId: string; readonly sequence: number } | null,
    limit: number,
  ) => Promise<{ readonly items: readonly UndeliveredOf[]; readonly reachedEnd: boolean }>
  /** Keeps an answer under its Idempotency-Key. */
  readonly keepAnswer: (kept: KeptAnswer | null, at: string) => Promise<'kept' | 'already_answered'>
}

/** The number of shards of receivers. */
export const deliveryShards = 4
