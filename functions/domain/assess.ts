import { shanghaiDay } from '#shared/rules/day'
import { evaluate } from '#shared/rules/evaluate'
import type { Calendar, Evaluated, RequirementState } from '#shared/rules/evaluation'
import { rulesInForce } from '#shared/rules/rules'
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
})

/** What is asked of the merchant at this moment, by the rules then in force. */
export function assess(merchant: Merchant, moment: Moment): readonly RequirementState[] {
  const today = shanghaiDay(moment.now)
  return evaluate(evaluated(merchant), today, rulesInForce(today), moment.calendar)
}
