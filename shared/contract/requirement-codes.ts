/**
 * Every demand the law or the platform can make of a food seller, by its stable code.
 * A licence's or a document's `kind` is the code of the requirement it answers.
 */
export const requirementCodes = [
  'subject.full_name',
  'subject.registration_number',
  'subject.legal_representative',
  'subject.id_document',
  'contact.phone',
  'contact.address',
  'channel.account',
  'consent.privacy',
  'consent.sensitive_data',
  'licence.business',
  'licence.food_operation',
  'filing.prepackaged',
  'licence.food_production',
  'card.small_vendor',
  'exempt.farm_produce',
  'goods.list',
  'goods.label',
  'goods.supplier_papers',
  'goods.origin_proof',
  'goods.commission_contract',
  'special_food.registration',
  'special_food.advert',
  'brand.trademark',
  'brand.authorisation',
  'licence.direct_sales',
  'import.papers',
  'shop.front_photo',
  'staff.health_certificate',
  'declare.no_multilevel',
  'declare.truth',
  'recheck.half_year',
] as const

export type RequirementCode = (typeof requirementCodes)[number]

/** Papers that carry a number and a term of their own, kept in `licences[]`. */
export const licenceKinds = [
  'licence.food_operation',
  'filing.prepackaged',
  'licence.food_production',
  'card.small_vendor',
  'exempt.farm_produce',
  'licence.direct_sales',
  'special_food.registration',
  'special_food.advert',
  'brand.trademark',
  'brand.authorisation',
] as const

export type LicenceKind = (typeof licenceKinds)[number]

/** Papers that can be photographed, kept in `documents[]`. */
export const documentKinds = [
  'subject.id_document',
  'licence.business',
  'licence.food_operation',
  'filing.prepackaged',
  'licence.food_production',
  'card.small_vendor',
  'exempt.farm_produce',
  'goods.label',
  'goods.supplier_papers',
  'goods.origin_proof',
  'goods.commission_contract',
  'special_food.registration',
  'special_food.advert',
  'brand.trademark',
  'brand.authorisation',
  'licence.direct_sales',
  'import.papers',
  'shop.front_photo',
  'staff.health_certificate',
] as const

export type DocumentKind = (typeof documentKinds)[number]

/** Photographed papers that are read: those with a number of their own. Photos of people, goods and places never are. */
export const readKinds = [
  'licence.business',
  'licence.food_operation',
  'licence.food_production',
  'filing.prepackaged',
  'card.small_vendor',
] as const satisfies readonly DocumentKind[]
