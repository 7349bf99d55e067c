import { hasStatus, type MerchantStatus, withSeller } from '../contract/statuses'
import { cureUntil } from './cure-time'
import { byTime, dayEndedBy, earlier, endOfDay, shanghaiDay } from './day'
import { deadline } from './deadline'
import { evaluate } from './evaluate'
import type { Calendar, Evaluated, RequirementState } from './evaluation'
import { announcedRules, packOf, rulesInForce } from './rules'

/** The status as read at an instant, and the instant since which it is so. */
export type Standing = { readonly status: MerchantStatus; readonly since: string | null }

/** A cause that stops the merchant's selling at an instant, and the instant by which it must be cured. */
export type Cause = { readonly code: RequirementState['code']; readonly at: string; readonly cureBy: string }

/** The instant at which a demand stops the merchant's selling if nothing changes, or `null`. */
function stopsAt(requirement: RequirementState, approvedAt: string): string | null {
  const { code, impact, bucket, dueAt, status, validTo } = requirement
  if (impact !== 'sell') return null
  if (code === 'recheck.half_year') return validTo && endOfDay(validTo)
  if (bucket === 'done' || status === 'expired' || dueAt !== null) return dueAt
  return status === 'provided' ? null : approvedAt
}

// While a merchant is suspended nothing can be cured: the time counts from the day on which the suspension is lifted.
const curesFrom = (at: string, reinstatedAt: string | null): string =>
  reinstatedAt !== null && reinstatedAt > at ? shanghaiDay(reinstatedAt) : dayEndedBy(at)

/**
 * The causes that stop, or will stop, an active merchant's selling, earliest first: a paper that ends, a demand of newer
 * rules that is not met in its time of grace, the limit day of the half-yearly re-check. `merchant` holds the approved
 * values.
 */
export function causes(merchant: Evaluated, now: string, calendar: Calendar): readonly Cause[] {
  const today = shanghaiDay(now)
  const { approvedAt, fields } = merchant
  if (approvedAt === null) return []
  const found: Cause[] = []
  for (const rules of [rulesInForce(today), ...announcedRules(today)]) {
    for (const requirement of evaluate(merchant, today, rules, calendar)) {
      const at = stopsAt(requirement, approvedAt)
      if (at === null || found.some(({ code }) => code === requirement.code)) continue
      const paper = requirement.code
      const from = curesFrom(at, merchant.reinstatedAt ?? null)
      found.push({
        code: requirement.code,
        at,
        cureBy: endOfDay(cureUntil(from, paper, packOf(fields.province, rules), calendar)),
      })
    }
  }
  return found.sort((a, b) => byTime(a.at, b.at))
}

/** The deadline by which a status ends through time alone: the deadline, the instant it counts from, and the next status. */
function leavesBy(
  merchant: Evaluated,
): readonly ['idle' | 'claim' | 'appeal' | 'closing_notice', string, MerchantStatus] | null {
  const { status, statusSince, sellerWroteAt, appealedAt } = merchant
  const from = statusSince ?? null
  if (hasStatus(merchant, withSeller)) {
    const written = sellerWroteAt ?? from
    return written === null ? null : ['idle', written, 'lapsed']
  }
  if (from === null) return null
  if (status === 'in_review') return ['claim', from, 'submitted']
  if (status === 'closing') return ['closing_notice', from, 'closed']
  return status === 'declined' && !appealedAt ? ['appeal', from, 'closed'] : null
}

/**
 * The instant at which the clock alone next takes a stored status away: `active` is restricted, an idle application lapses,
 * a notice or a time to appeal ends. It does not depend on the time of asking: an active merchant reads as restricted
 * exactly when this instant has come. `null` = never.
 */
export function turnsOn(merchant: Evaluated, now: string, calendar: Calendar): string | null {
  if (merchant.status === 'active') return causes(merchant, now, calendar)[0]?.at ?? null
  const leaving = leavesBy(merchant)
  return leaving && deadline(leaving[0], leaving[1], calendar).at
}

/**
 * The status as the clock has made it at `now`. Active reads as restricted while something stops the merchant's selling, is
 * active again by itself once that is cured, and closed when the time to cure it is over.
 */
export function readStatus(merchant: Evaluated, now: string, calendar: Calendar): Standing {
  const stored: Standing = { status: merchant.status, since: merchant.statusSince ?? null }
  if (merchant.status === 'active') {
    const begun = causes(merchant, now, calendar).filter(({ at }) => at <= now)
    const [first] = begun
    if (!first) return stored
    const end = begun.map(({ cureBy }) => cureBy).reduce(earlier)
    return end <= now ? { status: 'closed', since: end } : { status: 'restricted', since: first.at }
  }
  const leaving = leavesBy(merchant)
  if (!leaving) return stored
  const { at } = deadline(leaving[0], leaving[1], calendar)
  return at <= now ? { status: leaving[2], since: at } : stored
}

/**
 * The instant at which the clock alone ends a stored status for good (lapsed or closed) if nothing changes: for an active
 * merchant the end of the time to cure the first cause that stops its selling. `null` = never. A restricted merchant may be
 * cured and has not ended.
 */
export function endsOn(merchant: Evaluated, now: string, calendar: Calendar): string | null {
  if (merchant.status === 'active') {
    const ends = causes(merchant, now, calendar).map(({ cureBy }) => cureBy)
    return ends.length === 0 ? null : ends.reduce(earlier)
  }
  const leaving = leavesBy(merchant)
  return leaving && deadline(leaving[0], leaving[1], calendar).at
}
