import type { Licence } from '../contract/merchant'
import { addMonths } from './day'

/**
 * The last day on which a paper is good, or `null` where it has no end: a long-term one, and a filing, whose printed date
 * is the day of filing (SAMR announcement 2021 no. 40). An exemption statement is good for a year.
 */
export function licenceEnd({ kind, validFrom, validTo, longTerm }: Licence): string | null {
  if (longTerm || kind === 'filing.prepackaged') return null
  if (kind === 'exempt.farm_produce' && validFrom !== null) return addMonths(validFrom, 12)
  return validTo
}
