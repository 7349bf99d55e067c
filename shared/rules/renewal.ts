import type { Licence } from '../contract/merchant'
import { addDays } from './day'
import type { Calendar } from './evaluation'
import { packOf } from './food-demands'
import { licenceEnd } from './licence-end'
import { addWorkingDays, slackWorkingDays } from './working-day'

/** When a renewal can be asked for: from `opens` until the end of `lastDay`. `estimated`: holidays are not announced. */
export type RenewalDays = { readonly opens: string; readonly lastDay: string; readonly estimated: boolean }

/**
 * The renewal window of a paper that has an end.
 *
 * An operation licence is renewed from 90 to 15 working days before its end (SAMR order 78 art. 32), a production licence
 * until 30 working days before (order 24), a provincial card until the days its province sets, an exemption statement in
 * its last 30 days. Where the holidays are estimated both days come two working days early.
 */
export function renewalDays(
  licence: Licence,
  province: string | null,
  calendar: Calendar,
): RenewalDays | null {
  const end = licenceEnd(licence)
  if (end === null) return null
  if (licence.kind === 'licence.food_operation' || licence.kind === 'licence.food_production') {
    const last = licence.kind === 'licence.food_operation' ? 15 : 30
    const found = addWorkingDays(end, -last, calendar)
    const slack = found.estimated ? slackWorkingDays : 0
    const lastDay = slack ? addWorkingDays(found.day, -slack, calendar).day : found.day
    const opens = addWorkingDays(lastDay, last - 90, calendar)
    return { opens: opens.day, lastDay, estimated: found.estimated || opens.estimated }
  }
  if (licence.kind === 'card.small_vendor') {
    const days = packOf(province).renewDays ?? 30
    return { opens: addDays(end, -days - 60), lastDay: addDays(end, -days), estimated: false }
  }
  return { opens: addDays(end, -30), lastDay: end, estimated: false }
}
