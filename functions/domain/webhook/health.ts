import type { DeliveryFailure, WebhookState } from '#shared/contract/webhook'
import type { Later } from './later'

/** A delivery that failed, and the seconds for which the receiver asked not to be tried again; 0 where it asked for none. */
export type FailedDelivery = { readonly failure: DeliveryFailure; readonly waitSeconds: number }

/** How a receiver takes its deliveries: all null while the last one was taken. Instants are UTC. */
export type Health = {
  /** The first failure since the last delivery that was taken. */
  readonly failingSince: string | null
  /** The instant before which nothing is sent. */
  readonly restsUntil: string | null
  /** The instant of its answer 410 (RFC 9110, 15.5.11: gone, likely for good). */
  readonly goneAt: string | null
}

/** The health of a receiver that has failed at nothing. */
export const healthy: Health = { failingSince: null, restsUntil: null, goneAt: null }

const pausesAfterSeconds = 60 * 60
const restSeconds = 10 * 60

/**
 * The state of a receiver at this moment: ended by its answer 410, or paused once it has taken nothing for an hour. A paused
 * receiver is tried with one event every ten minutes, and with all of them again once it takes one.
 */
export function stateOf({ failingSince, goneAt }: Health, after: Later): WebhookState {
  if (goneAt !== null) return 'ended'
  return failingSince !== null && failingSince <= after(-pausesAfterSeconds) ? 'paused' : 'active'
}

/** Whether anything may be sent to a receiver at an instant. */
export const mayBeSent = ({ goneAt, restsUntil }: Health, now: string): boolean =>
  goneAt === null && (restsUntil === null || restsUntil <= now)

/** The health of a receiver after one delivery to it. */
export function healthAfter(
  health: Health,
  result: 'delivered' | FailedDelivery,
  now: string,
  after: Later,
): Health {
  if (health.goneAt !== null) return health
  if (result === 'delivered') return healthy
  const failing = { ...health, failingSince: health.failingSince ?? now }
  if (result.failure === 'gone') return { ...failing, goneAt: now }
  const pause = stateOf(failing, after) === 'paused' ? restSeconds : 0
  const seconds = Math.max(result.waitSeconds, pause)
  return seconds === 0 ? failing : { ...failing, restsUntil: after(seconds) }
}
