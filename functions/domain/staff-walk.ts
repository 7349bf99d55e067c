import type { MerchantStatus } from '#shared/contract/merchant'
import type { StaffItem, StaffQuery } from '#shared/contract/staff'
import { assessSent, type Moment } from './assess'
import type { Merchant } from './merchant'

type Stored = Merchant['status']

const walked: readonly Stored[] = ['draft', 'submitted', 'in_review', 'action_required', 'active']

// Under which stored statuses to look for what the clock may have made of them.
const storedAs: Readonly<Record<MerchantStatus, readonly Stored[]>> = {
  draft: ['draft'],
  submitted: ['submitted'],
  in_review: ['in_review'],
  action_required: ['action_required'],
  active: ['active'],
  restricted: ['active'],
  suspended: [],
  closing: [],
  declined: ['declined'],
  lapsed: ['lapsed', 'draft', 'action_required'],
  withdrawn: ['withdrawn'],
  closed: ['closed', 'active', 'declined'],
  barred: [],
}

/**
 * The statuses a query goes through, in turn; null when it would read everything. An assignee has what is in review and what
 * live merchants have brought since; a contested merchant may still be a draft.
 */
export function statusesToWalk(query: StaffQuery): readonly Stored[] | null {
  if (query.status !== undefined) return storedAs[query.status]
  if (query.assignee !== undefined) return ['in_review', 'active']
  if (query.contested === 'true') return walked
  const narrowed = [query.missing, query.dueBefore, query.province].some((filter) => filter !== undefined)
  return narrowed ? walked.filter((status) => status !== 'draft') : null
}

/** Whether a merchant answers the whole query, judged anew at this moment. */
export function answersQuery(
  merchant: Merchant,
  item: StaffItem,
  query: StaffQuery,
  moment: Moment,
): boolean {
  const { bucket: wanted, dueBefore } = query
  const isJudged = wanted !== undefined || dueBefore !== undefined
  const requirements = isJudged ? assessSent(merchant, moment) : []
  const due = requirements.filter(({ bucket }) => bucket === 'now_due' || bucket === 'overdue')
  const checks: readonly boolean[] = [
    query.status === undefined || item.status === query.status,
    query.province === undefined || item.province === query.province,
    query.assignee === undefined || item.assignee === query.assignee,
    query.contested === undefined || merchant.contested === (query.contested === 'true'),
    query.missing === undefined || item.missing.includes(query.missing),
    wanted === undefined || requirements.some(({ bucket }) => bucket === wanted),
    dueBefore === undefined || due.some(({ dueAt }) => dueAt !== null && dueAt.slice(0, 10) < dueBefore),
  ]
  return checks.every(Boolean)
}
