import type { NextAction } from '../contract/requirement'
import type { RequirementCode } from '../contract/requirement-codes'
import type { MerchantStatus } from '../contract/statuses'
import { isOutstanding } from './blocking'
import { addDays, byTime, endOfDay, shanghaiDay } from './day'
import type { Evaluated, RequirementState } from './evaluation'
import { isBegun, missingParts } from './missing-parts'

const pageOf: readonly (readonly [string, string])[] = [
  ['goods.list', 'who'],
  ['goods.label', 'labels'],
  ['declare.', 'check'],
  ['consent.', 'check'],
  ['subject.', 'enterprise'],
  ['contact.', 'enterprise'],
  ['channel.', 'enterprise'],
  ['brand.', 'enterprise'],
]

const status = '/pages/status/index'

/** The client page on which a requirement is answered: the photo on its own page, but a label's beside it, the rest by subject. */
function linkTo(code: RequirementCode, pointer: string): string {
  const photo = pointer.startsWith('/documents')
  const page = pageOf.find(([start]) => code.startsWith(start))?.[1] ?? 'licence'
  const name = photo || pointer === '' ? code : pointer
  return `/pages/${photo && page !== 'labels' ? 'photos' : page}/index?field=${name}`
}

/** How many days after a refusal it can be appealed against. */
const daysToAppeal = 30

const at = (
  code: NextAction['code'],
  link: string = status,
  dueAt: string | null = null,
  awaiting: NextAction['awaiting'] = 'seller',
): NextAction => ({ code, awaiting, dueAt, link })

/** What to do about one requirement: mend it, hand it in, or renew the paper it is met by. */
export function taskOf({ fields, documents }: Evaluated, requirement: RequirementState): NextAction {
  const { code, anyOf, satisfiedBy, status: how, bucket, faults, dueAt } = requirement
  if (code === 'recheck.half_year') return at('recheck', `${status}?field=${code}`, dueAt)
  if (how === 'provided') return at('submit', '/pages/check/index')
  const paper = satisfiedBy ?? anyOf.find((one) => isBegun(one, fields, documents)) ?? code
  if (how === 'expired' || bucket === 'done') return at('renew', linkTo(paper, ''), dueAt)
  if (how === 'rejected') {
    const fault = faults.find(({ level, code: what }) => level === 'reject' && what !== 'missing')
    return at('correct', linkTo(paper, fault?.path ?? ''), dueAt)
  }
  const missing = missingParts(paper, fields, documents)
  if (missing.every((pointer) => pointer === '/documents'))
    return at('upload', linkTo(paper, '/documents'), dueAt)
  const field = missing.find((pointer) => pointer !== '/documents' && pointer !== '/licences')
  return at('answer', linkTo(paper, field ?? ''), dueAt)
}

/** The most urgent first: overdue, then the earliest deadline; equals stay in the order of the list. */
const byUrgency = (a: RequirementState, b: RequirementState): number =>
  Number(b.bucket === 'overdue') - Number(a.bucket === 'overdue') ||
  byTime(a.dueAt ?? 'never', b.dueAt ?? 'never')

function nextOfLive(
  merchant: Evaluated,
  requirements: readonly RequirementState[],
  outstanding: readonly RequirementState[],
): NextAction {
  const [first] = [...outstanding].sort(byUrgency)
  if (first) return taskOf(merchant, first)
  if (merchant.changeSentAt) return at('wait_review', status, null, 'staff')
  if (requirements.some(({ bucket, status: how }) => bucket === 'now_due' && how === 'provided'))
    return at('submit', '/pages/check/index')
  const looked = requirements.find(
    ({ code, status: how }) => code === 'recheck.half_year' && how === 'provided',
  )
  if (looked) return at('wait_review', status, looked.dueAt, 'staff')
  const ending = requirements.find(
    ({ bucket, faults }) => bucket === 'done' && faults.some(({ code }) => code === 'document_expires_soon'),
  )
  return ending ? taskOf(merchant, ending) : at('sell')
}

const quiet: Readonly<Partial<Record<MerchantStatus, NextAction>>> = {
  submitted: at('wait_review', status, null, 'staff'),
  in_review: at('wait_review', status, null, 'staff'),
  suspended: at('appeal'),
  lapsed: at('answer'),
}

/**
 * The one thing to do next, by whom and by when, with the client page (and field) where it is done. `merchant.status` is
 * the status as read by the clock.
 */
export function nextAction(merchant: Evaluated, requirements: readonly RequirementState[]): NextAction {
  const outstanding = requirements.filter(isOutstanding)
  switch (merchant.status) {
    case 'draft':
    case 'action_required': {
      const [first] = outstanding
      return first ? taskOf(merchant, first) : at('submit', '/pages/check/index')
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
