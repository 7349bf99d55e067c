import type { Sanction } from '#shared/contract/sanction'
import { hasStatus, shutDown } from '#shared/contract/statuses'
import { endOfDay, startOfDay } from '#shared/rules/day'
import { type Moment, statusAt } from '../application/assess'
import type { Merchant } from '../merchant/merchant'
import { asOf } from '../merchant/settle'
import { isIn, type Period } from './period'

/** A reason for which a merchant is in the file for the regulator. */
export type Reason =
  | 'live_in_period'
  | 'approved_in_period'
  | 'suspended_in_period'
  | 'ended_in_period'
  | 'barred_in_period'

/** A merchant reported to the regulator, as it is now, with its part in the period. */
export type Reported = {
  readonly merchant: Merchant
  readonly status: string
  readonly approvedAt: string | null
  readonly verifiedAt: string | null
  readonly endedAt: string | null
  readonly sanctions: readonly Sanction[]
  readonly reasons: readonly Reason[]
}

/** The instant at which a sanction was applied: that of its second signature, where it takes one. */
export const appliedAt = ({ at, signedAt }: Sanction): string => signedAt ?? at

/**
 * A merchant as it is reported for a period; null where it is not in the file. It was live from its approval until it closed
 * or was barred. `closedAt` is the instant, from its audit, at which a barred merchant had closed before, or null.
 */
export function reportedOf(
  stored: Merchant,
  closedAt: string | null,
  period: Period,
  moment: Moment,
): Reported | null {
  const merchant = asOf(stored, moment)
  if (!('approvedAt' in merchant)) return null
  const { approvedAt, verifiedAt } = merchant
  const hasEnded = hasStatus(merchant, shutDown)
  const endedAt = hasEnded ? (closedAt ?? merchant.since) : null
  const wasLive =
    approvedAt !== null &&
    approvedAt < endOfDay(period.to) &&
    (endedAt === null || endedAt > startOfDay(period.from))
  const wasBarred = merchant.status === 'barred' && isIn(period, merchant.since)
  if (!wasLive && !wasBarred) return null
  const sanctions = merchant.sanctions.filter(
    (one) => one.state === 'applied' && isIn(period, appliedAt(one)),
  )
  const holds: readonly (readonly [Reason, boolean])[] = [
    ['live_in_period', wasLive],
    ['approved_in_period', wasLive && isIn(period, approvedAt)],
    ['suspended_in_period', sanctions.some(({ action }) => action === 'suspend')],
    ['ended_in_period', wasLive && endedAt !== null && isIn(period, endedAt)],
    ['barred_in_period', wasBarred],
  ]
  return {
    merchant,
    status: statusAt(merchant, moment),
    approvedAt,
    verifiedAt,
    endedAt,
    sanctions,
    reasons: holds.flatMap(([reason, holdsSo]) => (holdsSo ? [reason] : [])),
  }
}
