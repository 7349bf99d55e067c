import { byTime } from '#shared/rules/day'
import { deadline } from '#shared/rules/deadline'
import { endsOn, readStatus } from '#shared/rules/standing'
import { evaluated, type Moment } from '../application/assess'
import { closed, submitted } from './enter'
import type { StepName } from './life'
import type { Merchant } from './merchant'

/** The outcome of the clock for a merchant: the merchant after it, the step, and the instant since which it is true. */
export type Settled = { readonly after: Merchant; readonly step: StepName; readonly since: string }

// A claimed change that is not decided within a working day may be claimed by anybody again.
const claimEnds = (merchant: Merchant, { calendar }: Moment): string | null =>
  'claimedAt' in merchant && merchant.claimedAt !== null
    ? deadline('claim', merchant.claimedAt, calendar).at
    : null

function ended(merchant: Merchant, moment: Moment): Settled | null {
  const { status, since } = readStatus(evaluated(merchant), moment.now, moment.calendar)
  if (since === null || status === merchant.status) return null
  switch (merchant.status) {
    case 'draft':
    case 'action_required': {
      const submittedAt = merchant.status === 'draft' ? null : merchant.submittedAt
      return { after: { ...merchant, status: 'lapsed', submittedAt, since }, step: 'lapse', since }
    }
    case 'in_review':
      return { after: { ...submitted(merchant), since }, step: 'release', since }
    default:
      return status === 'closed' ? { after: { ...closed(merchant), since }, step: 'close', since } : null
  }
}

/**
 * The merchant as the clock has made it, to be written down; null when there is nothing to write. Being restricted is read
 * from the clock and never stored, for it cures by itself.
 */
export function settle(merchant: Merchant, moment: Moment): Settled | null {
  const settled = ended(merchant, moment)
  if (settled !== null) return settled
  const freed = claimEnds(merchant, moment)
  if (freed === null || freed > moment.now || !('claimedAt' in merchant)) return null
  return { after: { ...merchant, reviewer: null, claimedAt: null }, step: 'release', since: freed }
}

/** The merchant as it is at this moment, whether or not a job has written it down: the base of every decision. */
export const asOf = (merchant: Merchant, moment: Moment): Merchant =>
  settle(merchant, moment)?.after ?? merchant

/** The next instant at which the clock alone changes the stored merchant if nothing else does, or null. */
export function settlesOn(merchant: Merchant, moment: Moment): string | null {
  const instants = [endsOn(evaluated(merchant), moment.now, moment.calendar), claimEnds(merchant, moment)]
  return instants.flatMap((instant) => instant ?? []).sort(byTime)[0] ?? null
}
