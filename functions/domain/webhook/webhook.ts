import type { DeliveryFailure, WebhookShown } from '#shared/contract/webhook'
import type { FailedDelivery, Health } from './health'
import type { Later } from './later'
import type { Secrets } from './secrets'

/** A receiver of events. Its secrets are not kept: each is derived from the id and the number of the secret. */
export type Webhook = Omit<WebhookShown, 'previousSecretUntil' | 'state' | 'failingSince'> &
  Secrets & {
    readonly health: Health
  }

/** The largest number of receivers: each multiplies every change. */
export const mostWebhooks = 20

/** The time, in seconds, in which an event is tried after it was queued. */
export const triesForSeconds = 3 * 24 * 60 * 60
// Soon at first, for most failures are short; then less and less often, down to twice a day.
const minutesBetween = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480] as const
const longestMinutes = 720

/** An event that waits for its receiver; a try that fails at `until` or later is the last. */
export type Waiting = { readonly sequence: number; readonly until: string }

/**
 * The queue of events of one merchant for one receiver, in this order: only the first is tried. `attempts` and `failure` are
 * those of the first; `due` is the instant of the next attempt, or the end of the lease of the worker that tries it.
 */
export type Lane = {
  readonly webhookId: string
  readonly merchantId: string
  readonly waiting: readonly Waiting[]
  readonly attempts: number
  readonly due: string | null
  /** The worker that tries it now, or none. */
  readonly lease: string | null
  /** Counts every write of the lane. */
  readonly revision: number
}

/** An event that its receiver did not take in three days. */
export type Undelivered = {
  readonly sequence: number
  readonly gaveUpAt: string
  readonly attempts: number
  readonly failure: DeliveryFailure
}

/** A lane after an attempt, and the event that was given up with it, if any. */
export type Tried = { readonly lane: Lane; readonly gaveUp: Undelivered | null }

const without = (lane: Lane, sequence: number, now: string): Lane => {
  const waiting = lane.waiting.filter((one) => one.sequence !== sequence)
  return { ...lane, waiting, attempts: 0, lease: null, due: waiting.length === 0 ? null : now }
}

/** The lane once its receiver has the event: the next one may go. */
export const delivered = (lane: Lane, sequence: number, now: string): Tried => ({
  lane: without(lane, sequence, now),
  gaveUp: null,
})

/** A failed attempt, and a fraction (0 to below 1) by which the next one is put off. */
type Failed = FailedDelivery & { readonly fraction: number }

/**
 * The lane after a failed attempt: tried again later, until the three days of the event are over. The wait is up to a fifth
 * longer than planned, so that tries of many lanes do not come at once, and never shorter than the receiver asked for.
 */
export function failed(
  lane: Lane,
  { sequence, until }: Waiting,
  { failure, waitSeconds, fraction }: Failed,
  now: string,
  after: Later,
): Tried {
  const attempts = lane.attempts + 1
  if (now >= until)
    return { lane: without(lane, sequence, now), gaveUp: { sequence, gaveUpAt: now, attempts, failure } }
  const planned = (minutesBetween[attempts - 1] ?? longestMinutes) * 60
  const seconds = Math.max(planned, waitSeconds) * (1 + fraction / 5)
  return { lane: { ...lane, attempts, lease: null, due: after(Math.ceil(seconds)) }, gaveUp: null }
}

/** The lane with events put back, each sequence once, in order; events that wait already keep their place and time. */
export function putBack(lane: Lane, sequences: readonly number[], now: string, after: Later): Lane {
  const until = after(triesForSeconds)
  const held = new Map(lane.waiting.map((one) => [one.sequence, one]))
  for (const sequence of sequences) if (!held.has(sequence)) held.set(sequence, { sequence, until })
  const waiting = [...held.values()].sort((left, right) => left.sequence - right.sequence)
  return { ...lane, waiting, due: lane.due ?? now }
}
