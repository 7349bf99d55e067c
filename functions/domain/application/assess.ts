import type { Finding } from '#shared/contract/fault'
import type { MerchantFields } from '#shared/contract/merchant'
import type { RequirementCode } from '#shared/contract/requirement-codes'
import { ended, hasStatus, type MerchantStatus } from '#shared/contract/statuses'
import { byTime, shanghaiDay } from '#shared/rules/day'
import { evaluate } from '#shared/rules/evaluate'
import type { Calendar, Evaluated, RequirementState } from '#shared/rules/evaluation'
import { oncePer } from '#shared/rules/once-per'
import { rulesInForce } from '#shared/rules/rules'
import { readStatus } from '#shared/rules/standing'
import type { Merchant, Paper } from '../merchant/merchant'
import { readingFindings } from '../reading/findings'
import { type Reading, readingOf } from '../reading/reading'
import { openAppeal } from '../review/appeals'
import { contentOf, pendingOf } from './content'

/** The moment of a decision: an instant (UTC, ISO), and the working days around it. */
export type Moment = { readonly now: string; readonly calendar: Calendar }

const waiversOf = ({ waivers }: Merchant): Readonly<Partial<Record<RequirementCode, string | null>>> =>
  Object.fromEntries(Object.entries(waivers).map(([code, { until }]) => [code, until]))

/** The merchant in the form that the rules read; of an approved merchant, the approved values. */
export const evaluated = oncePer(
  (merchant: Merchant): Evaluated => ({
    status: merchant.status,
    fields: merchant.fields,
    documents: merchant.papers,
    judgements: merchant.judgements,
    submittedAt: 'submittedAt' in merchant ? merchant.submittedAt : null,
    approvedAt: 'approvedAt' in merchant ? merchant.approvedAt : null,
    verifiedAt: 'verifiedAt' in merchant ? merchant.verifiedAt : null,
    goodsApprovedAt: 'goodsApprovedAt' in merchant ? merchant.goodsApprovedAt : null,
    reinstatedAt: 'reinstatedAt' in merchant ? merchant.reinstatedAt : null,
    recheckTappedAt: 'recheckTappedAt' in merchant ? merchant.recheckTappedAt : null,
    waivers: waiversOf(merchant),
    appealedAt: openAppeal(merchant)?.at ?? null,
    statusSince: merchant.since,
    // The seller's own time counts only since the status began: the time that staff took is not hers.
    sellerWroteAt:
      byTime(merchant.since, merchant.sellerWroteAt) > 0 ? merchant.since : merchant.sellerWroteAt,
  }),
)

/** The same with the pending change of an approved merchant applied. */
export const proposed = oncePer((merchant: Merchant): Evaluated => {
  const { fields, papers, judgements } = contentOf(merchant)
  const changeSentAt = pendingOf(merchant)?.submittedAt ?? null
  return { ...evaluated(merchant), fields, documents: papers, judgements, changeSentAt }
})

/** The status as the clock has made it at this moment, whether or not a job has written it down. */
export const statusAt = (merchant: Merchant, { now, calendar }: Moment): MerchantStatus =>
  readStatus(evaluated(merchant), now, calendar).status

/** Whether the merchant has ended by now, be it by the clock alone: nothing of it can be changed any more. */
export const hasEnded = (merchant: Merchant, moment: Moment): boolean =>
  hasStatus({ status: statusAt(merchant, moment) }, ended)

/** The findings from comparing the read values of a paper with the typed fields, at this moment. */
export function doubtsOf(
  { id, kind }: Pick<Paper, 'id' | 'kind'>,
  readings: readonly Reading[],
  fields: MerchantFields,
  { now }: Moment,
): readonly Finding[] {
  const reading = readingOf(id, readings)
  return reading === null ? [] : readingFindings({ id, kind }, reading, fields, shanghaiDay(now))
}

const judge = (seen: Evaluated, { readings }: Merchant, moment: Moment): readonly RequirementState[] => {
  const today = shanghaiDay(moment.now)
  const documents = seen.documents.map((paper) => {
    const doubts = doubtsOf(paper, readings, seen.fields, moment)
    return doubts.length === 0 ? paper : { ...paper, faults: [...paper.faults, ...doubts] }
  })
  const isDoubted = documents.some((paper, at) => paper !== seen.documents[at])
  return evaluate(isDoubted ? { ...seen, documents } : seen, today, rulesInForce(today), moment.calendar)
}

/** The requirements of the merchant at this moment, by the rules then in force, with the seller's pending change applied. */
export const assess = (merchant: Merchant, moment: Moment): readonly RequirementState[] =>
  judge(proposed(merchant), merchant, moment)

/** The requirements of the merchant as it was approved. They decide which goods may be sold and what the public sees. */
export const assessApproved = (merchant: Merchant, moment: Moment): readonly RequirementState[] =>
  judge(evaluated(merchant), merchant, moment)

/** The requirements that staff and reminders go by: a pending change counts only once it has been handed in. */
export const assessSent = (merchant: Merchant, moment: Moment): readonly RequirementState[] =>
  judge(pendingOf(merchant)?.submittedAt ? proposed(merchant) : evaluated(merchant), merchant, moment)
