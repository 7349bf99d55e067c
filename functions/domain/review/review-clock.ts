import { hasStatus, withStaff } from '#shared/contract/statuses'
import { shanghaiDay } from '#shared/rules/day'
import { deadline } from '#shared/rules/deadline'
import { addWorkingDays } from '#shared/rules/working-day'
import type { Moment } from '../application/assess'
import type { Merchant } from '../merchant/merchant'
import { openAppeal } from './appeals'

/** The number of working days after which an unanswered application is escalated to all staff. */
const escalatesAfter = 2

/** The instant since which the application, the change or the appeal waits for staff; null when nothing waits. */
export function waitsSince(merchant: Merchant): string | null {
  const appeal = openAppeal(merchant)
  if (appeal !== null) return appeal.at
  if (hasStatus(merchant, withStaff)) return merchant.submittedAt
  return merchant.status === 'active' ? (merchant.pending?.submittedAt ?? null) : null
}

/** The instant by which staff promised the seller an answer: three working days. Null when nothing waits. */
export function reviewDueAt(merchant: Merchant, moment: Moment): string | null {
  const since = waitsSince(merchant)
  return since === null ? null : deadline('review', since, moment.calendar).at
}

/** Whether it has waited for two working days. */
export function isEscalated(merchant: Merchant, moment: Moment): boolean {
  const since = waitsSince(merchant)
  if (since === null) return false
  return addWorkingDays(shanghaiDay(since), escalatesAfter, moment.calendar).day <= shanghaiDay(moment.now)
}
