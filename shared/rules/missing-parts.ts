import { type Licence, type MerchantFields, privacyNoticeInForce } from '../contract/merchant'
import type { RequirementCode } from '../contract/requirement-codes'
import type { Paper } from './evaluation'
import { ownedFields } from './owned-fields'

const blank = (text: string | null | undefined): boolean => !text?.trim()

const unless = (given: boolean, pointer: string): readonly string[] => (given ? [] : [pointer])

/** Licences that print an end of their term: without it nobody knows when they expire. */
const withTerm: readonly RequirementCode[] = [
  'licence.food_operation',
  'licence.food_production',
  'special_food.registration',
  'brand.authorisation',
]
/** Papers known by their number. A filing may print none, a card is known by its photo, an exemption has none. */
const withNumber: readonly RequirementCode[] = [
  'licence.food_operation',
  'licence.food_production',
  'licence.direct_sales',
  'special_food.registration',
  'special_food.advert',
  'brand.trademark',
]

function licenceParts(code: RequirementCode, licences: readonly Licence[]): readonly string[] {
  const at = licences.findIndex(({ kind }) => kind === code)
  const entry = licences[at]
  if (!entry) return ['/licences']
  return [
    ...unless(!withNumber.includes(code) || !blank(entry.number), `/licences/${at}/number`),
    ...unless(
      !withTerm.includes(code) || entry.longTerm || entry.validTo !== null,
      `/licences/${at}/validTo`,
    ),
    ...unless(code !== 'exempt.farm_produce' || entry.validFrom !== null, `/licences/${at}/validFrom`),
  ]
}

const answers: Readonly<Partial<Record<RequirementCode, (fields: MerchantFields) => readonly string[]>>> = {
  'goods.list': ({ seller, goods, making, province }) => [
    ...unless(seller !== null, '/seller'),
    ...unless(goods.length > 0, '/goods'),
    ...unless(making !== null, '/making'),
    ...unless(province !== null, '/province'),
  ],
  'consent.privacy': ({ declarations }) =>
    unless(declarations.privacyNotice === privacyNoticeInForce, '/declarations/privacyNotice'),
  'consent.sensitive_data': ({ declarations }) =>
    unless(declarations.sensitiveData, '/declarations/sensitiveData'),
  'subject.full_name': ({ fullName }) => unless(!blank(fullName), '/fullName'),
  'subject.registration_number': (fields) => unless(!blank(fields.registrationNumber), '/registrationNumber'),
  'subject.legal_representative': (fields) =>
    unless(!blank(fields.legalRepresentative), '/legalRepresentative'),
  'subject.id_document': ({ idNumber }) => unless(!blank(idNumber), '/idNumber'),
  'contact.phone': ({ contact }) => [
    ...unless(!blank(contact.name), '/contact/name'),
    ...unless(!blank(contact.phone), '/contact/phone'),
  ],
  'contact.address': ({ address }) => unless(!blank(address), '/address'),
  'channel.account': ({ channels }) =>
    unless(
      channels.some(({ account }) => !blank(account)),
      '/channels',
    ),
  'licence.business': (fields) => [
    ...unless(!blank(fields.fullName), '/fullName'),
    ...unless(!blank(fields.registrationNumber), '/registrationNumber'),
  ],
  'exempt.farm_produce': ({ seller, making, yearlySales }) =>
    unless(seller !== 'natural_person' || making !== 'resold' || yearlySales !== null, '/yearlySales'),
  'goods.label': ({ labels }) => unless(labels.length > 0, '/labels'),
  'declare.no_multilevel': ({ declarations }) =>
    unless(declarations.noMultilevel, '/declarations/noMultilevel'),
  'declare.truth': ({ declarations }) => unless(declarations.truth, '/declarations/truth'),
}

/**
 * What is still missing of one requirement or paper, as JSON pointers: fields first, `/licences` where the entry itself is
 * missing, `/documents` where the photo is. Empty = all of it is given.
 */
export function missingParts(
  code: RequirementCode,
  fields: MerchantFields,
  documents: readonly Paper[],
): readonly string[] {
  const owned = ownedFields(code)
  const photographed = documents.some(({ kind, status }) => kind === code && status === 'confirmed')
  return [
    ...(answers[code]?.(fields) ?? []),
    ...(owned.licence ? licenceParts(code, fields.licences) : []),
    ...unless(owned.document === null || photographed, '/documents'),
  ]
}

/** True when some part of what a requirement needs has been given: a field typed, a licence begun, a photo taken. */
export function isBegun(code: RequirementCode, fields: MerchantFields, documents: readonly Paper[]): boolean {
  const owned = ownedFields(code)
  if (documents.some(({ kind, status }) => kind === code && status === 'confirmed')) return true
  if (fields.licences.some(({ kind }) => kind === code)) return true
  if (owned.licence || owned.document) return false
  const missing = missingParts(code, fields, documents)
  return missing.length === 0 || missing.length < owned.fields.length
}
