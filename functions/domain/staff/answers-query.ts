import type { StaffItem, StaffQuery } from '#shared/contract/staff'
import { hasStatus, ongoing } from '#shared/contract/statuses'
import { assessSent, type Moment } from '../application/assess'
import type { Merchant } from '../merchant/merchant'

/**
 * Whether both sides of a contested number still claim it: the merchant that was refused the number is a draft or ongoing.
 */
export const isContested = ({ contested }: Merchant, status: StaffItem['status']): boolean =>
  contested && (status === 'draft' || hasStatus({ status }, ongoing))

/** The filters that a merchant is judged by; `q` is answered by its list alone. */
type Narrowing = Exclude<keyof StaffQuery, 'q' | 'cursor' | 'limit'>

/**
 * Whether a merchant matches the whole query, judged at this moment. The filters for missing and due items, and a province
 * without any other filter, match only merchants that were handed in and have not ended.
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
  const isOngoing = hasStatus(item, ongoing)
  const isAskedByProvince = [status, q, assignee, contested].every((filter) => filter === undefined)
  const isListed = !isAskedByProvince || isOngoing
  const checks: Readonly<Record<Narrowing, boolean>> = {
    status: status === undefined || item.status === status,
    province: query.province === undefined || item.province === query.province,
    assignee: assignee === undefined || item.assignee === assignee,
    contested: contested === undefined || isContested(merchant, item.status) === (contested === 'true'),
    missing: missing === undefined || (isOngoing && item.missing.includes(missing)),
    bucket: wanted === undefined || requirements.some(({ bucket }) => bucket === wanted),
    dueBefore:
      dueBefore === undefined ||
      (isOngoing && due.some(({ dueAt }) => dueAt !== null && dueAt.slice(0, 10) < dueBefore)),
  }
  return isListed && Object.values(checks).every(Boolean)
}
