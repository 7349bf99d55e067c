import { shanghaiDay } from '#shared/rules/day'
import { deadline } from '#shared/rules/deadline'
import { addWorkingDays } from '#shared/rules/working-day'
import { type Moment, statusAt } from './assess'
import { pendingOf } from './desk'
import type { Merchant } from './merchant'

/** After how many working days an application that nobody has answered is everybody's business. */
const escalatesAfter = 2

/** Since when something of the merchant waits for staff: the application, her change, or her appeal; null when nothing does. */
export function waitsSince(merchant: Merchant, moment: Moment): string | null {
  if (merchant.appeal !== null && merchant.appeal.outcome === null) return merchant.appeal.at
  const status = statusAt(merchant, moment)
  if (status === 'submitted' || status === 'in_review')
    return 'submittedAt' in merchant ? merchant.submittedAt : null
  return pendingOf(merchant)?.submittedAt ?? null
}

/** By when it is to be answered, as promised to the seller: three working days. Null when nothing waits. */
export function reviewDueAt(merchant: Merchant, moment: Moment): string | null {
  const since = waitsSince(merchant, moment)
  return since === null ? null : deadline('review', since, moment.calendar).at
}

/** Whether what waits has waited for two working days. */
export function isEscalated(merchant: Merchant, moment: Moment): boolean {
  const since = waitsSince(merchant, moment)
  if (since === null) return false
  return addWorkingDays(shanghaiDay(since), escalatesAfter, moment.calendar).day <= shanghaiDay(moment.now)
}
