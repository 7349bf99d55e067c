import { linkTo } from '#shared/contract/place'
import type { NextAction } from '#shared/contract/requirement'
import type { MerchantStatus } from '#shared/contract/statuses'
import type { RequirementState } from '#shared/rules/evaluation'
import { nextAction } from '#shared/rules/next-action'
import type { Merchant } from '../merchant/merchant'
import { openAppeal } from '../review/appeals'
import { reviewDueAt } from '../review/review-clock'
import { type Moment, proposed } from './assess'

/**
 * The one thing to do next, for the merchant as read by the clock with the status `status`. Where the merchant waits for
 * staff, the action carries the promised day.
 */
export function nextActionAt(
  merchant: Merchant,
  requirements: readonly RequirementState[],
  status: MerchantStatus,
  moment: Moment,
): NextAction {
  if (openAppeal(merchant) !== null)
    return {
      code: 'wait_review',
      awaiting: 'staff',
      dueAt: reviewDueAt(merchant, moment),
      link: linkTo({ page: 'status' }),
    }
  const { target, ...task } = nextAction({ ...proposed(merchant), status }, requirements)
  const next: NextAction = { ...task, link: linkTo(target) }
  if (next.code === 'appeal' && merchant.appeal !== null) return { ...next, code: 'none', dueAt: null }
  return next.code === 'wait_review' && next.dueAt === null
    ? { ...next, dueAt: reviewDueAt(merchant, moment) }
    : next
}
