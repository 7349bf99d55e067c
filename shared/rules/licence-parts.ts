import type { Licence, MerchantFields } from '../contract/merchant'
import type { LicenceKind } from '../contract/requirement-codes'
import { mayRenewalBeOpen } from './renewal'
import { packOf, rulesInForce } from './rules'

/** The parts that are copied from a paper. `signature` is the day on which an exemption was declared. */
export type LicencePart =
  | 'cardType'
  | 'number'
  | 'holderName'
  | 'validFrom'
  | 'validTo'
  | 'longTerm'
  | 'scope'
  | 'onlineStated'
  | 'place'
  | 'renewalAppliedOn'
  | 'signature'
  | 'yearlySales'

/** The parts of each paper, in the order in which they are printed on it; `asksPart` says which of them are asked. */
export const licenceParts: Readonly<Record<LicenceKind, readonly LicencePart[]>> = {
  'licence.food_operation': [
    'number',
    'holderName',
    'place',
    'validFrom',
    'validTo',
    'renewalAppliedOn',
    'scope',
    'onlineStated',
  ],
  'filing.prepackaged': ['number', 'holderName', 'validFrom', 'scope'],
  'licence.food_production': ['number', 'holderName', 'validFrom', 'validTo', 'renewalAppliedOn'],
  'card.small_vendor': [
    'cardType',
    'number',
    'holderName',
    'validFrom',
    'validTo',
    'renewalAppliedOn',
    'longTerm',
    'onlineStated',
  ],
  'exempt.farm_produce': ['place', 'yearlySales', 'signature'],
  'licence.direct_sales': ['number', 'holderName', 'validFrom'],
  'special_food.registration': ['number', 'validTo', 'longTerm', 'renewalAppliedOn'],
  'special_food.advert': ['number', 'validTo'],
  'brand.trademark': ['number', 'holderName', 'validTo'],
  'brand.authorisation': ['holderName', 'validTo', 'longTerm'],
}

/**
 * Whether a part of a paper matters for such a seller: the place of a licence in catering only, the items of a filing where
 * goods are kept cold, "online" on a card where the province wants it stated, a renewal when the end is near, and a year's
 * sales for a person who resells others' produce without registration (E-commerce Law art. 10).
 */
export function asksPart(
  { kind, longTerm, validTo }: Licence,
  part: LicencePart,
  { seller, goods, making, traits, province }: MerchantFields,
  today: string,
): boolean {
  switch (part) {
    case 'place':
      return kind === 'exempt.farm_produce' || goods.includes('catering')
    case 'scope':
      return kind !== 'filing.prepackaged' || traits.includes('chilled_frozen')
    case 'onlineStated':
      return kind !== 'card.small_vendor' || packOf(province, rulesInForce(today)).onlineMustBeStated
    case 'validTo':
      return !longTerm
    case 'renewalAppliedOn':
      return !longTerm && validTo !== null && mayRenewalBeOpen(validTo, today)
    case 'yearlySales':
      return seller === 'natural_person' && making === 'resold'
    default:
      return true
  }
}
