import { linkTo } from '#shared/contract/place'
import type { ReminderReason } from '#shared/contract/reminder'
import type { RequirementStatus } from '#shared/contract/requirement'
import type { RequirementCode } from '#shared/contract/requirement-codes'
import { isOutstanding } from '#shared/rules/blocking'
import { cureUntil } from '#shared/rules/cure-time'
import { addDays, dayEndedBy, later, shanghaiDay } from '#shared/rules/day'
import { deadline } from '#shared/rules/deadline'
import { daysToFollow } from '#shared/rules/evaluate'
import type { Calendar, Evaluated, RequirementState } from '#shared/rules/evaluation'
import { taskOf } from '#shared/rules/next-action'
import { recheckDays } from '#shared/rules/recheck'
import { renewalDays } from '#shared/rules/renewal'
import { packOf, rulesInForce } from '#shared/rules/rules'
import { ladder } from './ladder'
import type { ReminderItem } from './reminder'

/** A day (Shanghai) on which a seller is to be reminded of one thing, and the client page of it. */
export type Rung = { readonly day: string; readonly item: ReminderItem; readonly link: string }

/**
 * The facts that decide the rungs: the merchant with the status as read by the clock, the instant at which its stored status
 * began, the instant since which the seller is idle, the day it is, and the working days.
 */
export type Standpoint = {
  readonly merchant: Evaluated
  readonly since: string
  readonly idleFrom: string
  readonly today: string
  readonly calendar: Calendar
}

const recheck = 'recheck.half_year'
const good: readonly RequirementStatus[] = ['accepted', 'exempt', 'expired']

const dayOf = ({ dueAt }: RequirementState): string | null => (dueAt === null ? null : dayEndedBy(dueAt))

const linkOf = (merchant: Evaluated, requirement: RequirementState): string =>
  linkTo(taskOf(merchant, requirement).target)

const onDays = (days: readonly string[], item: ReminderItem, link: string): readonly Rung[] =>
  days.map((day) => ({ day, item, link }))

const from = (start: string, offsets: readonly number[]): readonly string[] =>
  offsets.map((offset) => addDays(start, offset))

/** The reminder days once the last day `end` for a paper is over and sale stops: until the shop is closed. */
function cureDays(at: Standpoint, end: string, paper: RequirementCode): readonly string[] {
  const pack = packOf(at.merchant.fields.province, rulesInForce(at.today))
  return [addDays(end, 1), ...from(cureUntil(end, paper, pack, at.calendar), ladder.cure)]
}

type Asked = { readonly requirement: RequirementState; readonly reason: ReminderReason }

/** The items that the seller still has to give; once nothing is missing, those given and not handed in. */
function stillOpen(requirements: readonly RequirementState[], reason: ReminderReason): readonly Asked[] {
  const considered = requirements.filter(({ code, status }) => status !== 'expired' && code !== recheck)
  const missing = considered.filter(isOutstanding)
  if (missing.length > 0) return missing.map((requirement) => ({ requirement, reason }))
  const given = considered.filter(
    ({ status, bucket }) => status === 'provided' && (bucket === 'now_due' || bucket === 'overdue'),
  )
  const papers = given.filter(({ kind }) => kind === 'document')
  return (papers.length > 0 ? papers : given).map((requirement) => ({ requirement, reason: 'hand_in' }))
}

/** The rungs of a draft left alone, until the day on which it lapses. */
function idleRungs(at: Standpoint, requirements: readonly RequirementState[]): readonly Rung[] {
  const days = from(shanghaiDay(at.idleFrom), ladder.idle)
  const dueOn = dayEndedBy(deadline('idle', at.idleFrom, at.calendar).at)
  return stillOpen(requirements, 'idle_draft').flatMap(({ requirement, reason }) =>
    onDays(days, { code: requirement.code, reason, dueOn }, linkOf(at.merchant, requirement)),
  )
}

/** The day on which a paper was asked for: seven days before it is due, or the day on which it was last sent back. */
function askedOn({ merchant, since }: Standpoint, requirement: RequirementState): string {
  const due = dayOf(requirement)
  const first = due === null ? shanghaiDay(since) : addDays(due, -daysToFollow)
  const judgement = merchant.judgements[requirement.code]
  return judgement?.verdict === 'rejected' ? later(first, shanghaiDay(judgement.at)) : first
}

function askedRungs(at: Standpoint, requirements: readonly RequirementState[]): readonly Rung[] {
  const why = at.merchant.status === 'action_required' ? 'action_required' : 'after_approval'
  return stillOpen(requirements, why).flatMap(({ requirement, reason }) => {
    const dueOn = dayOf(requirement)
    const { code, impact } = requirement
    const stops = dueOn !== null && impact === 'sell' && why === 'after_approval'
    const cure = stops ? cureDays(at, dueOn, code) : []
    const days = [...from(askedOn(at, requirement), ladder.asked), ...cure]
    return onDays(days, { code, reason, dueOn }, linkOf(at.merchant, requirement))
  })
}

/**
 * The rungs of an accepted paper that ends. The paper is named, not the demand that it meets. Once the last day to ask for a
 * renewal is over, its end is the day that counts; with the office's receipt nothing more has to be asked for.
 */
function endRungs(at: Standpoint, requirements: readonly RequirementState[]): readonly Rung[] {
  const { fields } = at.merchant
  return requirements.flatMap((requirement) => {
    const end = dayOf(requirement)
    const { status, satisfiedBy, code } = requirement
    if (end === null || !good.includes(status) || code === recheck) return []
    const paper = satisfiedBy ?? code
    const link = linkOf(at.merchant, requirement)
    const ending: ReminderItem = { code: paper, reason: 'licence_end', dueOn: end }
    const cure = requirement.impact === 'sell' ? cureDays(at, end, paper) : []
    const toEnd = onDays([...from(end, ladder.end), ...cure], ending, link)
    const licence = fields.licences.find(({ kind }) => kind === paper) ?? null
    const pack = packOf(fields.province, rulesInForce(at.today))
    const window = renewalDays(licence, end, pack, at.calendar)
    if (window === null || licence?.renewalAppliedOn) return toEnd
    const { opens, lastDay } = window
    const renewing: ReminderItem = { code: paper, reason: 'renewal_window', dueOn: lastDay }
    return [...toEnd, ...onDays([opens, lastDay], lastDay < at.today ? ending : renewing, link)]
  })
}

/** The rungs of the half-yearly re-check, until the seller has answered it. */
function recheckRungs(at: Standpoint, requirements: readonly RequirementState[]): readonly Rung[] {
  const { merchant } = at
  if (merchant.verifiedAt === null) return []
  const { due, limit } = recheckDays(merchant.verifiedAt)
  return requirements
    .filter(({ code, awaiting }) => code === recheck && awaiting === 'seller')
    .flatMap((requirement) =>
      onDays(
        [...from(limit, ladder.recheck), ...cureDays(at, limit, recheck)],
        { code: recheck, reason: 'recheck', dueOn: due },
        linkOf(merchant, requirement),
      ),
    )
}

type Builder = (at: Standpoint, requirements: readonly RequirementState[]) => readonly Rung[]

/** The ladders of each status; in all others there is nothing with a date for the seller to do. */
const ladders: Readonly<Partial<Record<Evaluated['status'], readonly Builder[]>>> = {
  draft: [idleRungs],
  action_required: [askedRungs, endRungs],
  active: [askedRungs, endRungs, recheckRungs],
  restricted: [askedRungs, endRungs, recheckRungs],
}

/** Whether a seller is ever reminded in this status. */
export const isReminded = (status: Evaluated['status']): boolean => status in ladders

/**
 * Every day, past or to come, on which the seller is to be reminded of something that is open as the requirements stand, in
 * no order. A day before the status began is no rung: requests of an earlier status are over.
 */
export const rungsAt = (at: Standpoint, requirements: readonly RequirementState[]): readonly Rung[] =>
  (ladders[at.merchant.status] ?? [])
    .flatMap((build) => build(at, requirements))
    .filter(({ day }) => day > shanghaiDay(at.since))
