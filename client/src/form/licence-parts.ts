import type { MerchantFields } from '#shared/contract/merchant'
import { type LicenceKind, licenceKinds, type RequirementCode } from '#shared/contract/requirement-codes'

/** What is copied from a paper. `signature` is the day on which an exemption was declared. */
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
  | 'signature'
  | 'yearlySales'

/** The parts of each paper, in the order in which they are printed on it. */
export const licenceParts: Readonly<Record<LicenceKind, readonly LicencePart[]>> = {
  'licence.food_operation': ['number', 'holderName', 'validFrom', 'validTo', 'scope', 'onlineStated'],
  'filing.prepackaged': ['number', 'holderName', 'validFrom'],
  'licence.food_production': ['number', 'holderName', 'validFrom', 'validTo'],
  'card.small_vendor': ['cardType', 'number', 'holderName', 'validTo', 'longTerm', 'onlineStated'],
  'exempt.farm_produce': ['place', 'yearlySales', 'signature'],
  'licence.direct_sales': ['number', 'holderName', 'validFrom'],
  'special_food.registration': ['number', 'validTo', 'longTerm'],
  'special_food.advert': ['number', 'validTo'],
  'brand.trademark': ['number', 'holderName', 'validTo'],
  'brand.authorisation': ['holderName', 'validTo', 'longTerm'],
}

/** Items of business as an operation licence prints them (SAMR order 78 of 2023, art. 9): what is kept and shown. */
export const scopeItems = [
  '预包装食品销售',
  '含冷藏冷冻食品',
  '散装食品销售',
  '散装熟食销售',
  '特殊食品销售',
  '热食类食品制售',
  '冷食类食品制售',
  '生食类食品制售',
  '糕点类食品制售',
  '裱花蛋糕制售',
  '自制饮品制售',
] as const

const asLicence = (code: RequirementCode): readonly LicenceKind[] =>
  licenceKinds.filter((kind) => kind === code)

/** The papers of one demand that carry a number or a term, best first. */
export const licenceKindsOf = (anyOf: readonly RequirementCode[]): readonly LicenceKind[] =>
  anyOf.flatMap(asLicence)

/** Where the licence of this kind stands, or will stand when it is begun: its JSON pointer. */
export const licencePath = (fields: MerchantFields, kind: LicenceKind): string => {
  const at = fields.licences.findIndex((one) => one.kind === kind)
  return `/licences/${at < 0 ? fields.licences.length : at}`
}

/** Only who resells others' produce without registration is asked how much she sells a year (E-commerce Law art. 10). */
export const asksYearlySales = ({ seller, making }: MerchantFields): boolean =>
  seller === 'natural_person' && making === 'resold'
