import { type Target, targetOf } from '../contract/place'
import type { NextAction } from '../contract/requirement'
import type { MerchantStatus } from '../contract/statuses'
import { isOutstanding } from './blocking'
import { addDays, byTime, endOfDay, shanghaiDay } from './day'
import type { Evaluated, RequirementState } from './evaluation'
import { missingParts } from './missing-parts'

/** Something to do: the action, who does it, by when, and where on the phone. */
export type Task = Omit<NextAction, 'link'> & { readonly target: Target }

const status: Target = { page: 'status' }
const check: Target = { page: 'check' }

/** The number of days after a refusal in which it can be appealed against. */
const daysToAppeal = 30

const at = (
  code: Task['code'],
  target: Target = status,
  dueAt: string | null = null,
  awaiting: Task['awaiting'] = 'seller',
): Task => ({ code, awaiting, dueAt, target })

/** The task for one requirement: mend it, hand it in, or renew the paper that meets it. */
export function taskOf({ fields, documents }: Evaluated, requirement: RequirementState): Task {
  const { code, status: how, bucket, faults, dueAt } = requirement
  if (code === 'recheck.half_year') return at('recheck', { requirement: code }, dueAt)
  if (how === 'provided') return at('submit', check)
  if (how === 'expired' || bucket === 'done') return at('renew', targetOf(code, ''), dueAt)
  if (how === 'rejected') {
    const fault = faults.find(({ level, code: what }) => level === 'reject' && what !== 'missing')
    return at('correct', targetOf(code, fault?.path ?? ''), dueAt)
  }
  const missing = missingParts(code, fields, documents)
  if (missing.every((pointer) => pointer === '/documents'))
    return at('upload', targetOf(code, '/documents'), dueAt)
  const field = missing.find((pointer) => pointer !== '/documents' && pointer !== '/licences')
  return at('answer', targetOf(code, field ?? ''), dueAt)
}

/** The order of urgency: overdue first, then the earliest deadline; equals stay in the order of the list. */
const byUrgency = (a: RequirementState, b: RequirementState): number =>
  Number(b.bucket === 'overdue') - Number(a.bucket === 'overdue') ||
  byTime(a.dueAt ?? 'never', b.dueAt ?? 'never')

function nextOfLive(
  merchant: Evaluated,
  requirements: readonly RequirementState[],
  outstanding: readonly RequirementState[],
): Task {
  const [first] = [...outstanding].sort(byUrgency)
  if (first) return taskOf(merchant, first)
  if (merchant.changeSentAt) return at('wait_review', status, null, 'staff')
  if (requirements.some(({ bucket, status: how }) => bucket === 'now_due' && how === 'provided'))
    return at('submit', check)
  const looked = requirements.find(
    ({ code, status: how }) => code === 'recheck.half_year' && how === 'provided',
  )
  if (looked) return at('wait_review', status, looked.dueAt, 'staff')
  const ending = requirements.find(
    ({ bucket, faults }) => bucket === 'done' && faults.some(({ code }) => code === 'document_expires_soon'),
  )
  return ending ? taskOf(merchant, ending) : at('sell')
}

const quiet: Readonly<Partial<Record<MerchantStatus, Task>>> = {
  submitted: at('wait_review', status, null, 'staff'),
  in_review: at('wait_review', status, null, 'staff'),
  suspended: at('appeal'),
  lapsed: at('answer'),
}

/**
 * The one thing to do next, by whom and by when, and where on the phone it is done. `merchant.status` is the status as read by
 * the clock.
 */
export function nextAction(merchant: Evaluated, requirements: readonly RequirementState[]): Task {
  const outstanding = requirements.filter(isOutstanding)
  switch (merchant.status) {
    case 'draft':
    case 'action_required': {
      const [first] = outstanding
      return first ? taskOf(merchant, first) : at('submit', check)
    }
    case 'active':
    case 'restricted':
      return nextOfLive(merchant, requirements, outstanding)
    case 'declined': {
      const { statusSince } = merchant
      return at(
        'appeal',
        status,
        statusSince ? endOfDay(addDays(shanghaiDay(statusSince), daysToAppeal)) : null,
      )
    }
    default:
      return quiet[merchant.status] ?? at('none')
  }
}
