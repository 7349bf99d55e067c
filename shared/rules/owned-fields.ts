import type { DocumentKind, LicenceKind, RequirementCode } from '../contract/requirement-codes'
import { documentKinds, licenceKinds } from '../contract/requirement-codes'

/**
 * The parts of a merchant that answer a requirement: `fields` are JSON pointers into the merchant, `licence` the kind of its
 * entry in `licences[]`, `document` the kind of its photo.
 */
export type Owned = {
  readonly fields: readonly string[]
  readonly licence: LicenceKind | null
  readonly document: DocumentKind | null
}

const fields: Readonly<Record<RequirementCode, readonly string[]>> = {
  'subject.full_name': ['/fullName'],
  'subject.registration_number': ['/registrationNumber'],
  'subject.legal_representative': ['/legalRepresentative'],
  'subject.id_document': ['/idNumber'],
  'contact.phone': ['/contact/phone', '/contact/name'],
  'contact.address': ['/address'],
  'channel.account': ['/channels'],
  'consent.privacy': ['/declarations/privacyNotice'],
  'consent.sensitive_data': ['/declarations/sensitiveData'],
  'licence.business': ['/fullName', '/registrationNumber'],
  'licence.food_operation': [],
  'filing.prepackaged': [],
  'licence.food_production': [],
  'card.small_vendor': [],
  'exempt.farm_produce': ['/yearlySales'],
  'goods.list': ['/goods', '/seller', '/making', '/province', '/traits'],
  'goods.label': ['/labels'],
  'goods.supplier_papers': [],
  'goods.origin_proof': [],
  'goods.commission_contract': [],
  'special_food.registration': [],
  'special_food.advert': [],
  'brand.trademark': ['/brand'],
  'brand.authorisation': ['/brand'],
  'licence.direct_sales': ['/directSales'],
  'import.papers': [],
  'shop.front_photo': [],
  'staff.health_certificate': [],
  'declare.no_multilevel': ['/declarations/noMultilevel', '/conduct'],
  'declare.truth': ['/declarations/truth'],
  'recheck.half_year': [],
}

/** The parts that one paper or requirement code owns. */
export const ownedFields = (code: RequirementCode): Owned => ({
  fields: fields[code],
  licence: licenceKinds.find((kind) => kind === code) ?? null,
  document: documentKinds.find((kind) => kind === code) ?? null,
})

/**
 * The parts that answer a requirement, its alternative papers included: they stay open when it is rejected, and a change of
 * one takes its judgement away.
 */
export const ownedByAny = (requirement: { readonly anyOf: readonly RequirementCode[] }): readonly Owned[] =>
  requirement.anyOf.map(ownedFields)
