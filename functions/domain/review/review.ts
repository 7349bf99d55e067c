import type { Finding } from '#shared/contract/fault'
import type { RequirementCode } from '#shared/contract/requirement-codes'
import type { DecisionItem, DecisionRequest } from '#shared/contract/staff'
import { blocking } from '#shared/rules/blocking'
import type { Judgement } from '#shared/rules/evaluation'
import { assess, type Moment } from '../application/assess'
import { withContent } from '../application/content'
import { takeOver } from '../application/pending-change'
import { canonical } from '../merchant/canonical'
import { active, inReview, submitted } from '../merchant/enter'
import { may } from '../merchant/life'
import type { Active, InReview, Merchant, Submitted } from '../merchant/merchant'
import { isRefusal, type Refusal, refuse } from '../merchant/refusal'
import { withRejectedPhotos } from '../photo/rejected'

/**
 * The merchant with its application, or its handed-in change, claimed by a reviewer. Whatever is claimed already, even by
 * the same reviewer, is refused.
 */
export function claim(merchant: Merchant, reviewer: string, { now }: Moment): InReview | Active | Refusal {
  if (merchant.status === 'active') {
    if (merchant.reviewer !== null) return refuse('already_claimed')
    if (!merchant.pending?.submittedAt) return refuse('invalid_state')
    return { ...merchant, reviewer, claimedAt: now }
  }
  if (merchant.status === 'in_review') return refuse('already_claimed')
  return merchant.status === 'submitted' ? inReview(merchant, reviewer) : refuse('invalid_state')
}

function reviewedBy(merchant: Merchant, reviewer: string): InReview | Active | Refusal {
  const claimed = merchant.status === 'in_review' || merchant.status === 'active'
  return claimed && merchant.reviewer === reviewer ? merchant : refuse('not_claimed')
}

/** The merchant given back to the queue by its reviewer. */
export function release(merchant: Merchant, reviewer: string): Submitted | Active | Refusal {
  if (!may(merchant, 'release') && merchant.status !== 'active') return refuse('invalid_state')
  const claimed = reviewedBy(merchant, reviewer)
  if (isRefusal(claimed)) return claimed
  return claimed.status === 'active' ? { ...claimed, reviewer: null, claimedAt: null } : submitted(claimed)
}

// Exactly one verdict for every item in review: none missing, none too many, no rejection without a reason.
function itemFaults(
  items: readonly DecisionItem[],
  expected: readonly RequirementCode[],
): readonly Finding[] {
  const absent = expected
    .filter((code) => !items.some((item) => item.code === code))
    .map((code): Finding => ({ code: 'required', path: '/items', level: 'reject', seen: code }))
  const surplus = items.flatMap((item, index): readonly Finding[] =>
    !expected.includes(item.code) || items.findIndex((other) => other.code === item.code) !== index
      ? [{ code: 'value_not_allowed', path: `/items/${index}/code`, level: 'reject', seen: item.code }]
      : [],
  )
  const unexplained = items.flatMap((item, index): readonly Finding[] =>
    item.verdict === 'rejected' && item.faults.length === 0
      ? [{ code: 'required', path: `/items/${index}/faults`, level: 'reject', seen: item.code }]
      : [],
  )
  return [...absent, ...surplus, ...unexplained]
}

const noSuchOutcome = ({ outcome }: DecisionRequest): Finding => ({
  code: 'value_not_allowed',
  path: '/outcome',
  level: 'reject',
  seen: outcome,
})

// An item that became invalid by itself, such as a licence that expired while it waited, is neither judged nor approved.
function outcomeFaults(request: DecisionRequest, fallen: readonly Finding[]): readonly Finding[] {
  const rejected = request.items.some((item) => item.verdict === 'rejected')
  if (request.outcome === 'approve' && !rejected) return fallen
  return request.outcome !== 'approve' && (rejected || fallen.length > 0) ? [] : [noSuchOutcome(request)]
}

const judgementsOf = (items: readonly DecisionItem[], now: string): Record<string, Judgement> =>
  Object.fromEntries(
    items.map((item) => [
      item.code,
      { verdict: item.verdict, faults: item.faults, comment: item.comment ?? null, at: now },
    ]),
  )

const recheck = 'recheck.half_year'

// The half-yearly re-check is decided apart: accepting it is the platform's half, rejecting it asks for the seller's half
// again.
function rechecked(merchant: Active, items: readonly DecisionItem[], now: string): Active {
  const verdict = items.find(({ code }) => code === recheck)?.verdict
  if (verdict === undefined) return merchant
  return {
    ...merchant,
    recheckTappedAt: null,
    verifiedAt: verdict === 'accepted' ? now : merchant.verifiedAt,
  }
}

/** The merchant after the decision on its change: it goes on selling, and rejected parts stay in the change. */
function decideChange(merchant: Active, request: DecisionRequest, moment: Moment): Merchant {
  const { pending } = merchant
  if (pending === null) throw new Error(`Merchant ${merchant.id}: the change that was claimed is gone`)
  const items = request.items.filter(({ code }) => code !== recheck)
  const accepted = judgementsOf(
    items.filter(({ verdict }) => verdict === 'accepted'),
    moment.now,
  )
  const rejected = items.filter(({ verdict }) => verdict === 'rejected').map(({ code }) => code)
  const taken = takeOver(merchant, pending, accepted, rejected, moment)
  const goods = canonical(taken.fields.goods) === canonical(merchant.fields.goods)
  const judged = rechecked(
    {
      ...taken,
      reviewer: null,
      claimedAt: null,
      goodsApprovedAt: goods ? merchant.goodsApprovedAt : moment.now,
    },
    request.items,
    moment.now,
  )
  const judgements = { ...pending.judgements, ...judgementsOf(items, moment.now) }
  return withContent(withRejectedPhotos(judged, pending, items), { ...pending, judgements })
}

/**
 * The merchant after the reviewer's decision on every item in review. Approval makes an application an active merchant; a
 * change is decided item by item.
 */
export function decide(
  merchant: Merchant,
  reviewer: string,
  request: DecisionRequest,
  moment: Moment,
): Merchant | Refusal {
  const claimed = reviewedBy(merchant, reviewer)
  if (isRefusal(claimed)) return claimed
  const requirements = assess(claimed, moment)
  const expected = requirements
    .filter((requirement) => requirement.bucket === 'in_review')
    .map((requirement) => requirement.code)
  const isChange = claimed.status === 'active'
  const fallen = isChange ? [] : blocking(requirements)
  const faults = [
    ...itemFaults(request.items, expected),
    ...outcomeFaults(request, fallen),
    ...(isChange && request.outcome === 'decline' ? [noSuchOutcome(request)] : []),
  ]
  if (faults.length > 0) return refuse('decision_incomplete', faults)
  if (claimed.status === 'active') return decideChange(claimed, request, moment)
  const judgements = { ...claimed.judgements, ...judgementsOf(request.items, moment.now) }
  const { reviewer: _reviewer, ...rest } = withRejectedPhotos(claimed, claimed, request.items)
  if (request.outcome === 'request_changes') return { ...rest, judgements, status: 'action_required' }
  if (request.outcome === 'decline') return { ...rest, judgements, status: 'declined', declinedBy: reviewer }
  return active({ ...claimed, judgements }, moment.now)
}
