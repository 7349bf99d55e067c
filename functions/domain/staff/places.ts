import type { RequirementCode } from '#shared/contract/requirement-codes'
import { hasStatus, ongoing } from '#shared/contract/statuses'
import { addDays, earlier, shanghaiDay, startOfDay } from '#shared/rules/day'
import type { Calendar, RequirementState } from '#shared/rules/evaluation'
import { licenceEnd, sellsUntil } from '#shared/rules/licence-end'
import { announcedRules } from '#shared/rules/rules'
import { turnsOn } from '#shared/rules/standing'
import { assessSent, evaluated } from '../application/assess'
import { contentOf } from '../application/content'
import { missingCodes } from '../application/missing-codes'
import type { Merchant } from '../merchant/merchant'

/** A requirement that is outstanding from an instant on, if nothing changes. */
export type Outstanding = { readonly code: RequirementCode; readonly from: string }

/**
 * The places of a merchant in the lists of staff. They follow from the merchant alone, not from the time of asking: changes
 * by the clock are foreseen, so a list is right without a write in between.
 */
export type Places = {
  /**
   * The instant by which it is listed in its stored status: for an active merchant the next change by the clock, else the
   * beginning of the status. Null for a draft: staff see only contested drafts, in a list of their own.
   */
  readonly status: string | null
  /** The first instant at which one of its unmet requirements is due; null while there is none. */
  readonly dueAt: string | null
  readonly outstanding: readonly Outstanding[]
}

const isDue = ({ bucket }: RequirementState): boolean => bucket !== 'done' && bucket !== 'later_due'

/** The days on which a requirement may change by itself: the day after an end, and the day of an opening. */
function turningDays({ code, opensAt, dueAt, validTo }: RequirementState): readonly string[] {
  const opens = code === 'recheck.half_year' && opensAt !== null ? [shanghaiDay(opensAt)] : []
  const ends = [dueAt?.slice(0, 10), validTo].flatMap((day) => day ?? [])
  return [...opens, ...ends.map((day) => addDays(day, 1))]
}

function foreseen(merchant: Merchant, submittedAt: string, calendar: Calendar): Omit<Places, 'status'> {
  const first = shanghaiDay(submittedAt)
  const { licences } = contentOf(merchant).fields
  const ends = [...merchant.fields.licences, ...licences].flatMap((one) => [licenceEnd(one), sellsUntil(one)])
  const ahead = [
    first,
    ...announcedRules(first).map(({ version }) => version),
    ...ends.flatMap((end) => (end === null ? [] : addDays(end, 1))),
  ]
  const seen = new Set<string>()
  const from = new Map<RequirementCode, string>()
  let dueAt: string | null = null
  for (let day = ahead.pop(); day !== undefined; day = ahead.pop()) {
    if (day < first || seen.has(day)) continue
    seen.add(day)
    const begins = startOfDay(day)
    const requirements = assessSent(merchant, { now: begins, calendar })
    for (const code of missingCodes(requirements)) from.set(code, earlier(from.get(code) ?? begins, begins))
    for (const due of requirements.filter(isDue))
      if (due.dueAt !== null) dueAt = earlier(dueAt ?? due.dueAt, due.dueAt)
    ahead.push(...requirements.flatMap(turningDays))
  }
  return { dueAt, outstanding: [...from].map(([code, begins]) => ({ code, from: begins })) }
}

/** The places of the merchant in the lists of staff until it is changed. */
export function placesOf(merchant: Merchant, calendar: Calendar): Places {
  const turns =
    merchant.status === 'active' ? turnsOn(evaluated(merchant), merchant.updatedAt, calendar) : null
  const status = merchant.status === 'draft' ? null : (turns ?? merchant.since)
  const submittedAt = 'submittedAt' in merchant ? merchant.submittedAt : null
  if (submittedAt === null || !hasStatus(merchant, ongoing)) return { status, dueAt: null, outstanding: [] }
  return { status, ...foreseen(merchant, submittedAt, calendar) }
}
