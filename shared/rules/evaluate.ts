import type { MerchantFields } from '../contract/merchant'
import { hasStatus, withStaff } from '../contract/statuses'
import { answeredDemands } from './answered-demands'
import { type Assessment, isReject } from './assess'
import { addDays, addMonths, endOfDay, shanghaiDay, startOfDay } from './day'
import type { Demand } from './demand'
import { demandsOf, profileOf } from './demands-of'
import type { Calendar, Evaluated, Judgement, RequirementState } from './evaluation'
import { fieldFindings } from './field-findings'
import { typedPapers } from './food-demands'
import { judgementFindings } from './judgement-findings'
import { licenceEnd, sellsUntil } from './licence-end'
import { oncePer } from './once-per'
import { recheckState } from './recheck'
import { renewalDays } from './renewal'
import { packOf, type Rules } from './rules'

/** The number of days after approval in which the papers that may follow it are due. */
export const daysToFollow = 7
/** The number of days in which a live merchant has to meet a demand that a new version of the rules brings. */
const daysOfGrace = 30

const isDone = (status: RequirementState['status']): boolean =>
  status === 'accepted' || status === 'exempt' || status === 'waived'

/** The last day on which a paper is good: as printed, else as long as such a paper is good from its acceptance. */
function goodUntil(
  { goodForMonths }: Demand,
  { licence }: Assessment,
  judgement: Judgement | undefined,
): string | null {
  if (licence) return sellsUntil(licence)
  if (goodForMonths === null || judgement?.verdict !== 'accepted') return null
  return addMonths(shanghaiDay(judgement.at), goodForMonths)
}

function statusOf(
  demand: Demand,
  { missing, findings, licence }: Assessment,
  judgement: Judgement | undefined,
  isOver: boolean,
): RequirementState['status'] {
  const rejects = findings.filter(isReject)
  const accepted = judgement?.verdict === 'accepted'
  if (missing.length > 0) return rejects.length > 0 ? 'rejected' : 'missing'
  if (accepted && isOver) return 'expired'
  if (accepted) return licence?.kind === 'exempt.farm_produce' ? 'exempt' : 'accepted'
  if (rejects.length > 0 || judgement) return 'rejected'
  return demand.kind === 'computed' ? 'accepted' : 'provided'
}

/** The last day of the waiver of a demand, whichever of its papers it was waived by; null = no end. */
function waiverOf({ waivers }: Evaluated, { anyOf }: Demand): string | null | undefined {
  const code = anyOf.find((one) => waivers?.[one] !== undefined)
  return code && waivers?.[code]
}

const isWaived = (merchant: Evaluated, demand: Demand, today: string): boolean => {
  const until = waiverOf(merchant, demand)
  return until !== undefined && (until === null || today <= until)
}

/** The last day of a demand that has a deadline of its own, or `null`. */
function dueDay(
  merchant: Evaluated,
  demand: Demand,
  status: RequirementState['status'],
  until: string | null,
): string | null {
  const { approvedAt } = merchant
  const judgement = merchant.judgements[demand.code]
  const waivedUntil = waiverOf(merchant, demand)
  if (waivedUntil && (status === 'waived' || !isDone(status))) return waivedUntil
  if (isDone(status) || status === 'expired') return until
  if (merchant.status === 'action_required' && judgement)
    return addDays(shanghaiDay(judgement.at), daysToFollow)
  if (approvedAt === null) return null
  if (!demand.atSubmit) return addDays(shanghaiDay(merchant.goodsApprovedAt ?? approvedAt), daysToFollow)
  return demand.graceFrom !== null && shanghaiDay(approvedAt) < demand.graceFrom
    ? addDays(demand.graceFrom, daysOfGrace)
    : null
}

function bucketOf(
  merchant: Evaluated,
  demand: Demand,
  status: RequirementState['status'],
  due: string | null,
  today: string,
): RequirementState['bucket'] {
  if (isDone(status)) return 'done'
  const sent = hasStatus(merchant, withStaff) || merchant.changeSentAt
  if (status === 'provided' && sent) return 'in_review'
  if (due !== null && today > due) return 'overdue'
  const mayFollow = !demand.atSubmit && merchant.approvedAt === null
  return mayFollow && merchant.judgements[demand.code] === undefined ? 'later_due' : 'now_due'
}

/** For a requirement that was begun, each missing part is named; for an untouched one the status is enough. */
const partsMissing = ({ begun, missing }: Assessment): RequirementState['faults'] =>
  begun ? missing.map((path) => ({ code: 'missing', path, level: 'reject' })) : []

/** The finding that a renewal can be asked for, where the field rules have not made it already. */
const endsSoon = ({ findings, at }: Assessment, open: boolean): RequirementState['faults'] => {
  if (!open || findings.some(({ code }) => code === 'document_expires_soon')) return []
  const path = at < 0 ? '/documents' : `/licences/${at}/validTo`
  return [{ code: 'document_expires_soon', path, level: 'info' }]
}

const demandsBy = oncePer((fields: MerchantFields) =>
  oncePer((rules: Rules): readonly Demand[] => {
    const { goods, licences } = fields
    const typed = goods.length === 0 ? typedPapers(licences.map(({ kind }) => kind)) : []
    return [...demandsOf(profileOf(fields), rules), ...typed]
  }),
)

function statesOn(
  merchant: Evaluated,
  today: string,
  rules: Rules,
  calendar: Calendar,
): readonly RequirementState[] {
  const findings = fieldFindings(merchant.fields, today, rules)
  const pack = packOf(merchant.fields.province, rules)
  const states = answeredDemands(demandsBy(merchant.fields)(rules), merchant, findings).map(
    ({ demand, assessment }): RequirementState => {
      const judgement = merchant.judgements[demand.code]
      const until = goodUntil(demand, assessment, judgement)
      const isOver = until !== null && until < today
      const status = isWaived(merchant, demand, today)
        ? 'waived'
        : statusOf(demand, assessment, judgement, isOver)
      const due = dueDay(merchant, demand, status, until)
      const bucket = bucketOf(merchant, demand, status, due, today)
      const window = isDone(status) ? renewalDays(assessment.licence, until, pack, calendar) : null
      return {
        code: demand.code,
        kind: demand.kind,
        legalBasis: demand.articles,
        atSubmit: demand.atSubmit,
        anyOf: demand.anyOf,
        satisfiedBy: status === 'missing' || status === 'rejected' ? null : demand.code,
        status,
        bucket,
        awaiting: bucket === 'in_review' ? 'staff' : 'seller',
        opensAt: window && startOfDay(window.opens),
        dueAt: due === null ? null : endOfDay(due),
        impact: demand.impact,
        faults: [
          ...assessment.findings,
          ...judgementFindings(assessment, judgement, merchant),
          ...partsMissing(assessment),
          ...endsSoon(assessment, window !== null && today >= window.opens),
        ],
        comment: judgement?.comment ?? null,
        validFrom: assessment.licence?.validFrom ?? null,
        validTo: assessment.licence ? licenceEnd(assessment.licence) : until,
        longTerm: assessment.licence?.longTerm ?? false,
      }
    },
  )
  return merchant.verifiedAt === null
    ? states
    : [...states, recheckState(merchant.verifiedAt, merchant.recheckTappedAt ?? null, today)]
}

type Answer = { today: string; states: readonly RequirementState[] }

// The status, the reminders and the lists of a day ask the same in turn.
const lastAnswer = oncePer((_merchant: Evaluated) =>
  oncePer((_rules: Rules) => oncePer((_calendar: Calendar): Answer => ({ today: '', states: [] }))),
)

/**
 * The requirements of a merchant, and the state of each on a day. The only place that decides it: the seller's list, the
 * staff's list and the reminders are all made of this answer.
 *
 * Pure: `today` is the day in Shanghai, `rules` the version in force, `calendar` knows working days. It never throws on a
 * merchant of the contract's shape, which must never change: the last day's answer is kept with it.
 */
export function evaluate(
  merchant: Evaluated,
  today: string,
  rules: Rules,
  calendar: Calendar,
): readonly RequirementState[] {
  const last = lastAnswer(merchant)(rules)(calendar)
  if (last.today !== today) {
    last.states = statesOn(merchant, today, rules, calendar)
    last.today = today
  }
  return last.states
}
