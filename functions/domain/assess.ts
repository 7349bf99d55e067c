import type { MerchantStatus } from '#shared/contract/merchant'
import type { NextAction } from '#shared/contract/requirement'
import { byTime, shanghaiDay } from '#shared/rules/day'
import { evaluate } from '#shared/rules/evaluate'
import type { Calendar, Evaluated, RequirementState } from '#shared/rules/evaluation'
import { nextAction } from '#shared/rules/next-action'
import { rulesInForce } from '#shared/rules/rules'
import { readStatus } from '#shared/rules/standing'
import type { Merchant } from './merchant'

/** The moment of a decision: an instant (UTC, ISO), and the working days around it. */
export type Moment = { readonly now: string; readonly calendar: Calendar }

/** A merchant as the rules look at it. */
export const evaluated = (merchant: Merchant): Evaluated => ({
  status: merchant.status,
  fields: merchant.fields,
  documents: merchant.papers,
  judgements: merchant.judgements,
  submittedAt: 'submittedAt' in merchant ? merchant.submittedAt : null,
  approvedAt: 'approvedAt' in merchant ? merchant.approvedAt : null,
  verifiedAt: 'verifiedAt' in merchant ? merchant.verifiedAt : null,
  changeSentAt: merchant.status === 'active' ? merchant.suppliedAt : null,
  statusSince: merchant.since,
  // It is her turn only since the status began: the time that staff took is not hers.
  sellerWroteAt: byTime(merchant.since, merchant.sellerWroteAt) > 0 ? merchant.since : merchant.sellerWroteAt,
})

/** The status as the clock has made it at this moment, whether or not a job has written it down. */
export const statusAt = (merchant: Merchant, { now, calendar }: Moment): MerchantStatus =>
  readStatus(evaluated(merchant), now, calendar).status

/** Whether the clock has ended an application that is stored as open: nothing of it can be changed any more. */
export const hasEnded = (merchant: Merchant, moment: Moment): boolean =>
  ['lapsed', 'closed'].includes(statusAt(merchant, moment))

/** The one thing to do next, where the clock has made the status `status`. */
export const nextActionAt = (
  merchant: Merchant,
  requirements: readonly RequirementState[],
  status: MerchantStatus,
): NextAction => nextAction({ ...evaluated(merchant), status }, requirements)

/** What is asked of the merchant at this moment, by the rules then in force. */
export function assess(merchant: Merchant, moment: Moment): readonly RequirementState[] {
  const today = shanghaiDay(moment.now)
  return evaluate(evaluated(merchant), today, rulesInForce(today), moment.calendar)
}
