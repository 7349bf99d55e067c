import type { Sanction } from '#shared/contract/sanction'
import { hasStatus, shutDown } from '#shared/contract/statuses'
import { endOfDay, shanghaiDay, startOfDay } from '#shared/rules/day'
import { type Moment, statusAt } from '../application/assess'
import type { Merchant } from '../merchant/merchant'
import { asOf } from '../merchant/settle'
import { seenBy } from '../personal/personal'
import { csvRow } from './csv-row'
import { isIn, type Period } from './period'

/** A reason for which a merchant is in the file. */
type Reason =
  | 'live_in_period'
  | 'approved_in_period'
  | 'suspended_in_period'
  | 'ended_in_period'
  | 'barred_in_period'

/** A merchant reported to the regulator, as it is now, with its part in the period. */
type Reported = {
  readonly merchant: Merchant
  readonly status: string
  readonly approvedAt: string | null
  readonly verifiedAt: string | null
  readonly endedAt: string | null
  readonly sanctions: readonly Sanction[]
  readonly reasons: readonly Reason[]
}

/** The instant at which a sanction was applied: that of its second signature, where it takes one. */
const appliedAt = ({ at, signedAt }: Sanction): string => signedAt ?? at

/**
 * A merchant as it is reported for a period; null where it is not in the file. It was live from its approval until it closed
 * or was barred. `closedAt` is the instant, from its audit, at which a barred merchant had closed before, or null.
 */
function reportedOf(
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

// One place in each of the three cells for each licence, so that they can be read across.
const ofEach = (
  { merchant }: Reported,
  read: (one: Merchant['fields']['licences'][number]) => string,
): string => merchant.fields.licences.map(read).join(' | ')

const columns: readonly (readonly [name: string, read: (reported: Reported) => string])[] = [
  ['id', ({ merchant }) => merchant.id],
  ['registrationNumber', ({ merchant }) => merchant.fields.registrationNumber ?? ''],
  ['fullName', ({ merchant }) => seenBy('staff', merchant.fields).fullName ?? ''],
  ['province', ({ merchant }) => merchant.fields.province ?? ''],
  ['statusNow', ({ status }) => status],
  ['liveSince', ({ approvedAt }) => approvedAt ?? ''],
  ['endedAt', ({ endedAt }) => endedAt ?? ''],
  ['licenceKinds', (reported) => ofEach(reported, ({ kind }) => kind)],
  ['licenceNumbers', (reported) => ofEach(reported, ({ number }) => number ?? '')],
  [
    'validTo',
    (reported) => ofEach(reported, ({ validTo, longTerm }) => (longTerm ? 'long_term' : (validTo ?? ''))),
  ],
  ['verifiedAt', ({ verifiedAt }) => verifiedAt ?? ''],
  [
    'sanctionsInPeriod',
    ({ sanctions }) =>
      sanctions.map((one) => `${one.action} (${one.rule}, ${shanghaiDay(appliedAt(one))})`).join('; '),
  ],
  ['reasons', ({ reasons }) => reasons.join(' ')],
]

/**
 * The head of the file for the regulator: the byte order mark by which spreadsheets recognise UTF-8, and the names of the
 * columns.
 */
export const regulatorHead = `\uFEFF${csvRow(columns.map(([name]) => name))}`

/**
 * The line of a merchant in the file of a period, or none. `closedAt` is the instant at which a barred merchant had closed
 * before, or null.
 */
export function regulatorRow(
  merchant: Merchant,
  closedAt: string | null,
  period: Period,
  moment: Moment,
): string | null {
  const reported = reportedOf(merchant, closedAt, period, moment)
  return reported === null ? null : csvRow(columns.map(([, read]) => read(reported)))
}
