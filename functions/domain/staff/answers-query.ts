import type { StaffItem, StaffQuery } from '#shared/contract/staff'
import { assessSent, type Moment } from '../application/assess'
import type { Merchant } from '../merchant/merchant'
import { isOpenStatus } from './places'

/** Whether both sides of a contested number are still to be told apart: the refused one is a draft, or open. */
export const isContested = ({ contested }: Merchant, status: StaffItem['status']): boolean =>
  contested && (status === 'draft' || isOpenStatus(status))

/**
 * Whether a merchant answers the whole query, judged anew at this moment. What is missing or due is asked of merchants that
 * were handed in and have not ended; so is the province alone.
 */
export function answersQuery(
  merchant: Merchant,
  item: StaffItem,
  query: StaffQuery,
  moment: Moment,
): boolean {
  const { bucket: wanted, dueBefore, missing, status, q, assignee, contested } = query
  const isJudged = wanted !== undefined || dueBefore !== undefined
  const requirements = isJudged ? assessSent(merchant, moment) : []
  const due = requirements.filter(({ bucket }) => bucket === 'now_due' || bucket === 'overdue')
  const isOpen = isOpenStatus(item.status)
  const isAskedByProvince = [status, q, assignee, contested].every((filter) => filter === undefined)
  const checks: readonly boolean[] = [
    status === undefined || item.status === status,
    query.province === undefined || item.province === query.province,
    !isAskedByProvince || isOpen,
    assignee === undefined || item.assignee === assignee,
    contested === undefined || isContested(merchant, item.status) === (contested === 'true'),
    missing === undefined || (isOpen && item.missing.includes(missing)),
    wanted === undefined || requirements.some(({ bucket }) => bucket === wanted),
    dueBefore === undefined ||
      (isOpen && due.some(({ dueAt }) => dueAt !== null && dueAt.slice(0, 10) < dueBefore)),
  ]
  return checks.every(Boolean)
}
