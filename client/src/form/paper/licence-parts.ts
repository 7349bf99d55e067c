import type { Document } from '#shared/contract/document'
import type { Licence, MerchantFields } from '#shared/contract/merchant'
import { type LicenceKind, licenceKinds, type RequirementCode } from '#shared/contract/requirement-codes'
import { addDays } from '#shared/rules/day'
import { packOf, rulesInForce } from '#shared/rules/rules'

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

/** Items of business as an operation licence prints them (SAMR order 78 of 2023, art. 9): what is kept and shown. */
export const scopeItems: readonly string[] = [
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
]

/** Of these a filing may print the first, and then the second and third where they apply. */
const filedItems: readonly string[] = scopeItems.filter((_item, at) => at === 0 || at === 1 || at === 4)

/** The items of business that such a paper can print. */
export const scopeItemsOf = (kind: LicenceKind): readonly string[] =>
  kind === 'filing.prepackaged' ? filedItems : scopeItems

/** How each of `scopeItems` is recognised in what a licence prints, whatever brackets and order its office uses. */
const printed: readonly RegExp[] = [
  /预包装食品/,
  /冷藏冷冻/,
  /散装食品/,
  /散装熟食/,
  /特殊食品|保健食品|婴幼儿配方|特殊医学用途/,
  /热食/,
  /冷食/,
  /生食/,
  /糕点/,
  /裱花/,
  /自制饮品|饮品制/,
]

/** The items of business in the words of a paper. What it says it does not include (不含) is not among them. */
export const printedItems = (kind: LicenceKind, text: string): readonly string[] => {
  const included = text.replace(/不含[^）)；;、，,]*/g, '')
  const found = scopeItems.filter((_item, at) => printed[at]?.test(included))
  return scopeItemsOf(kind).filter((item) => found.includes(item))
}

const asLicence = (code: RequirementCode): readonly LicenceKind[] =>
  licenceKinds.filter((kind) => kind === code)

/** The papers of one demand that carry a number or a term, best first. */
export const licenceKindsOf = (anyOf: readonly RequirementCode[]): readonly LicenceKind[] =>
  anyOf.flatMap(asLicence)

/** The paper of one demand that is hers: the one begun, the one photographed, the one she came for, or the only one. */
export const chosenLicence = (
  kinds: readonly LicenceKind[],
  { licences }: Pick<MerchantFields, 'licences'>,
  documents: readonly Pick<Document, 'kind' | 'status'>[],
  wanted?: string,
): LicenceKind | undefined =>
  kinds.find((one) => licences.some(({ kind }) => kind === one)) ??
  kinds.find((one) => documents.some(({ kind, status }) => kind === one && status === 'confirmed')) ??
  kinds.find((one) => one === wanted) ??
  (kinds.length === 1 ? kinds[0] : undefined)

/** Where the licence of this kind stands, or will stand when it is begun: its JSON pointer. */
export const licencePath = (fields: MerchantFields, kind: LicenceKind): string => {
  const at = fields.licences.findIndex((one) => one.kind === kind)
  return `/licences/${at < 0 ? fields.licences.length : at}`
}

/** Renewal is asked for from 90 working days before the end (SAMR order 78 art. 32), which is this many days at most. */
const renewalSeason = 130

/**
 * Whether a part of a paper matters for such a seller: the place of a licence in catering only, the items of a filing where
 * goods are kept cold, "online" on a card where the province wants it stated, a renewal when the end is near, and a year's
 * sales of who resells others' produce without registration (E-commerce Law art. 10).
 */
export const asksPart = (
  { kind, longTerm, validTo }: Licence,
  part: LicencePart,
  { seller, goods, making, traits, province }: MerchantFields,
  today: string,
): boolean => {
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
      return !longTerm && validTo !== null && validTo <= addDays(today, renewalSeason)
    case 'yearlySales':
      return seller === 'natural_person' && making === 'resold'
    default:
      return true
  }
}
