import type { Licence } from '../contract/merchant'
import { addDays, addMonths } from './day'

/**
 * The last day on which a paper is good, or `null` where it has no end: a long-term one, and a filing, whose printed date is
 * the day of filing (SAMR announcement 2021 no. 40). An exemption statement is good for a year, whatever end is typed.
 */
export function licenceEnd({ kind, validFrom, validTo, longTerm }: Licence): string | null {
  if (kind === 'exempt.farm_produce' && validFrom !== null) return addMonths(validFrom, 12)
  return longTerm || kind === 'filing.prepackaged' ? null : validTo
}

/**
 * The last day on which the seller may sell by a paper. A renewal asked for in time and not yet decided is deemed granted
 * (Licensing Law art. 50): asked for three weeks, that is 15 working days, before the end; a decision takes 45 working days,
 * that is nine weeks, at most (arts. 42, 44). The day of the office's receipt counts only once a reviewer has seen it.
 */
export function sellsUntil(licence: Licence): string | null {
  const end = licenceEnd(licence)
  if (end === null || !licence.renewalAppliedOn) return end
  return licence.renewalAppliedOn <= addDays(end, -21) ? addDays(end, 63) : end
}
