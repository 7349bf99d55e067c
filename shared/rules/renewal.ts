import type { Licence } from '../contract/merchant'
import { addDays } from './day'
import type { Calendar } from './evaluation'
import { licenceEnd } from './licence-end'
import type { ProvincePack } from './province-pack'
import { addWorkingDays } from './working-day'

/** The 90 working days before an end, and the slack of holidays not announced, take fewer days than this. */
const longestWindow = 150

/** The days before its end until which a card is renewed where its province sets none. */
const daysBeforeEnd = 30

/**
 * Whether the renewal of a paper that ends on `validTo` may be under way on `today`, where no calendar of working days is at hand:
 * never false once `renewalDays` has opened, and at most a few weeks early.
 */
export const mayRenewalBeOpen = (validTo: string, today: string): boolean =>
  validTo <= addDays(today, longestWindow)

/**
 * The days in which a renewal can be asked for: from `opens` until the end of `lastDay`, the worst of the `slack` taken off.
 */
export type RenewalDays = { readonly opens: string; readonly lastDay: string; readonly slack: number }

const counted = new WeakMap<Calendar, Map<string, RenewalDays>>()

/** Counting 90 working days is most of an evaluation's work and the same for all papers of one end: done once. */
function countedWindow(end: string, last: number, calendar: Calendar): RenewalDays {
  const known = counted.get(calendar) ?? new Map<string, RenewalDays>()
  counted.set(calendar, known)
  const key = `${end} ${last}`
  const before = known.get(key)
  if (before) return before
  const lastCounted = addWorkingDays(end, -last, calendar)
  const lastDay = addWorkingDays(lastCounted.day, -lastCounted.slack, calendar).day
  const opens = addWorkingDays(lastDay, last - 90, calendar)
  const window = { opens: opens.day, lastDay, slack: Math.max(lastCounted.slack, opens.slack) }
  known.set(key, window)
  return window
}

/**
 * The renewal window of a paper that has an end; `licence` is its entry, or `null` of one that has none and is good
 * `until` a day.
 *
 * An operation licence is renewed from 90 to 15 working days before its end (SAMR order 78 art. 32), a production licence
 * until 30 working days before (order 24), a provincial card until the days that its province sets for it, any other paper in its last
 * 30 days. Where the holidays are estimated both days come two working days early.
 */
export function renewalDays(
  licence: Licence | null,
  until: string | null,
  pack: ProvincePack,
  calendar: Calendar,
): RenewalDays | null {
  const end = licence ? licenceEnd(licence) : until
  if (end === null) return null
  if (licence?.kind === 'licence.food_operation') return countedWindow(end, 15, calendar)
  if (licence?.kind === 'licence.food_production') return countedWindow(end, 30, calendar)
  if (licence?.kind === 'card.small_vendor') {
    const days = (licence.cardType && pack.cards[licence.cardType]?.term?.renewDays) || daysBeforeEnd
    return { opens: addDays(end, -days - 60), lastDay: addDays(end, -days), slack: 0 }
  }
  return { opens: addDays(end, -30), lastDay: end, slack: 0 }
}
