import { addDays, addMonths, endOfDay, shanghaiDay, startOfDay } from './day'
import type { RequirementState } from './evaluation'

/** The days of one half-yearly re-check: the opening, the due day, and the limit day, at whose end selling stops. */
export type RecheckDays = { readonly opens: string; readonly due: string; readonly limit: string }

/**
 * A platform verifies its sellers anew at least every six months (SAMR order 37 art. 24). The limit day is six calendar
 * months after the last verification, clamped to the month's end; the re-check opens 30 days and is due 3 days before it.
 */
export function recheckDays(verifiedAt: string): RecheckDays {
  const limit = addMonths(shanghaiDay(verifiedAt), 6)
  return { opens: addDays(limit, -30), due: addDays(limit, -3), limit }
}

/**
 * The re-check as a requirement. The seller's statement is one half, after which staff are awaited; only a verification
 * renews the six months. Overdue after the due day without the statement, and after the limit day in any case.
 */
export function recheckState(verifiedAt: string, tappedAt: string | null, today: string): RequirementState {
  const { opens, due, limit } = recheckDays(verifiedAt)
  const open = today >= opens
  const tapped = open && tappedAt !== null && shanghaiDay(tappedAt) >= opens
  const late = today > limit || (!tapped && today > due)
  const bucket = open ? (late ? 'overdue' : tapped ? 'in_review' : 'now_due') : 'done'
  return {
    code: 'recheck.half_year',
    kind: 'reviewed',
    legalBasis: ['order_37_24', 'sales_rule_2026'],
    atSubmit: false,
    anyOf: ['recheck.half_year'],
    satisfiedBy: open && !tapped ? null : 'recheck.half_year',
    status: open ? (tapped ? 'provided' : 'missing') : 'accepted',
    bucket,
    awaiting: tapped ? 'staff' : 'seller',
    opensAt: startOfDay(opens),
    dueAt: endOfDay(due),
    impact: 'sell',
    faults: [],
    comment: null,
    validFrom: shanghaiDay(verifiedAt),
    validTo: limit,
    longTerm: false,
  }
}
