import { hasStatus, withStaff } from '#shared/contract/statuses'
import { shanghaiDay } from '#shared/rules/day'
import { deadline } from '#shared/rules/deadline'
import { addWorkingDays } from '#shared/rules/working-day'
import type { Moment } from '../application/assess'
import type { Merchant } from '../merchant/merchant'
import { openAppeal } from './appeals'

/** After how many working days an application that nobody has answered is everybody's business. */
const escalatesAfter = 2

/** Since when something of the merchant waits for staff: the application, her change, or her appeal; null when nothing does. */
export function waitsSince(merchant: Merchant): string | null {
  const appeal = openAppeal(merchant)
  if (appeal !== null) return appeal.at
  if (hasStatus(merchant, withStaff)) return merchant.submittedAt
  return merchant.status === 'active' ? (merchant.pending?.submittedAt ?? null) : null
}

/** By when it is to be answered, as promised to the seller: three working days. Null when nothing waits. */
export function reviewDueAt(merchant: Merchant, moment: Moment): string | null {
  const since = waitsSince(merchant)
  return since === null ? null : deadline('review', since, moment.calendar).at
}

/** Whether what waits has waited for two working days. */
export function isEscalated(merchant: Merchant, moment: Moment): boolean {
  const since = waitsSince(merchant)
  if (since === null) return false
  return addWorkingDays(shanghaiDay(since), escalatesAfter, moment.calendar).day <= shanghaiDay(moment.now)
}
