import { dueShards } from '../ports/reminder-store'
import { deliveryShards } from '../ports/webhook-store'

/** The words by which each kind of work counts its outcomes, for the log and its metrics. */
export const outcomeWords = {
  remind: [
    'sending',
    'sent',
    'unknown',
    'no_consent',
    'unreachable',
    'refused',
    'held',
    'inbox_only',
    'nothing_to_say',
    'outside_hours',
    'leased',
    'not_due',
    'changed',
    'gone',
    'failed',
  ],
  settle: ['settled', 'not_due', 'changed', 'gone', 'failed'],
  erase: ['erased', 'not_due', 'changed', 'gone', 'failed'],
  clean: ['held', 'removed', 'failed'],
  export: ['running', 'done', 'changed', 'failed'],
  announce: ['told', 'nothing_new', 'changed', 'gone', 'failed'],
  deliver: ['delivered', 'delivery_failed', 'gave_up', 'receiver_ended', 'forgotten', 'changed', 'failed'],
  outbox: ['told', 'nothing_new', 'told_before', 'gone', 'failed'],
  read: ['read', 'blurred', 'unreadable', 'not_read', 'gone', 'not_asked', 'read_before'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Work = keyof typeof outcomeWords
export type OutcomeOf<W extends Work> = (typeof outcomeWords)[W][number]

/** The kinds of work that a schedule orders, and their numbers of shards: one order a shard. */
export const shardsOf = {
  remind: dueShards,
  settle: dueShards,
  erase: dueShards,
  clean: dueShards,
  export: 1,
  announce: dueShards,
  deliver: deliveryShards,
} as const satisfies Readonly<Partial<Record<Work, number>>>

export type OrderedWork = keyof typeof shardsOf

const isOrdered = (work: string): work is OrderedWork => work in shardsOf

export const orderedWorks: readonly OrderedWork[] = Object.keys(shardsOf).filter(isOrdered)

/** One failure for the log, with the merchant it concerns, if any. */
export type Failure = { readonly merchantId?: string; readonly error: unknown }

/** The outcome of one order: counts by word, and how late the oldest item was. */
export type Done<Word extends string = string> = {
  readonly outcomes: ReadonlyMap<Word, number>
  readonly backlogSeconds: number
}
