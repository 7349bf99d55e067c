import { type Licence, type MerchantFields, privacyNoticeInForce } from '../contract/merchant'
import type { LicenceKind, RequirementCode } from '../contract/requirement-codes'
import type { Paper } from './evaluation'
import { labelledGoods } from './label-findings'
import { ownedFields } from './owned-fields'

/** A part of what a requirement needs: whether it is given, and the pointer to where it stands. */
type Part = readonly [given: boolean, pointer: string]

const filled = (text: string | null | undefined): boolean => Boolean(text?.trim())

/** Licences that print an end of their term: without it nobody knows when they expire. */
const withTerm: readonly LicenceKind[] = [
  'licence.food_operation',
  'licence.food_production',
  'special_food.registration',
  'brand.authorisation',
]
/** Papers known by their number. A filing may print none, a card is known by its photo, an exemption has none. */
const withNumber: readonly LicenceKind[] = [
  'licence.food_operation',
  'licence.food_production',
  'licence.direct_sales',
  'special_food.registration',
  'special_food.advert',
  'brand.trademark',
]

function licenceParts(kind: LicenceKind, licences: readonly Licence[]): readonly Part[] {
  const at = licences.findIndex((licence) => licence.kind === kind)
  const entry = licences[at]
  if (!entry) return [[false, '/licences']]
  return [
    [filled(entry.number) || !withNumber.includes(kind), `/licences/${at}/number`],
    [entry.longTerm || entry.validTo !== null || !withTerm.includes(kind), `/licences/${at}/validTo`],
    [entry.validFrom !== null || kind !== 'exempt.farm_produce', `/licences/${at}/validFrom`],
  ]
}

const answers: Readonly<Partial<Record<RequirementCode, (fields: MerchantFields) => readonly Part[]>>> = {
  'goods.list': ({ seller, goods, making, province }) => [
    [seller !== null, '/seller'],
    [goods.length > 0, '/goods'],
    [making !== null, '/making'],
    [province !== null, '/province'],
  ],
  'consent.privacy': ({ declarations }) => [
    [declarations.privacyNotice === privacyNoticeInForce, '/declarations/privacyNotice'],
  ],
  'consent.sensitive_data': ({ declarations }) => [
    [declarations.sensitiveData, '/declarations/sensitiveData'],
  ],
  'subject.full_name': ({ fullName }) => [[filled(fullName), '/fullName']],
  'subject.registration_number': ({ registrationNumber }) => [
    [filled(registrationNumber), '/registrationNumber'],
  ],
  'subject.legal_representative': ({ legalRepresentative }) => [
    [filled(legalRepresentative), '/legalRepresentative'],
  ],
  'subject.id_document': ({ idNumber }) => [[filled(idNumber), '/idNumber']],
  'contact.phone': ({ contact }) => [
    [filled(contact.name), '/contact/name'],
    [filled(contact.phone), '/contact/phone'],
  ],
  'contact.address': ({ address }) => [[filled(address), '/address']],
  'channel.account': ({ channels }) => [[channels.some(({ account }) => filled(account)), '/channels']],
  'licence.business': ({ fullName, registrationNumber }) => [
    [filled(fullName), '/fullName'],
    [filled(registrationNumber), '/registrationNumber'],
  ],
  'exempt.farm_produce': ({ seller, making, yearlySales }) => [
    [seller !== 'natural_person' || making !== 'resold' || yearlySales !== null, '/yearlySales'],
  ],
  'goods.label': (fields) => [
    [labelledGoods(fields).every((code) => fields.labels.some(({ goods }) => goods === code)), '/labels'],
  ],
  'declare.no_multilevel': ({ declarations }) => [[declarations.noMultilevel, '/declarations/noMultilevel']],
  'declare.truth': ({ declarations }) => [[declarations.truth, '/declarations/truth']],
}

const answersOf = (code: RequirementCode, fields: MerchantFields): readonly Part[] =>
  answers[code]?.(fields) ?? []

const isPhotographed = (code: RequirementCode, documents: readonly Paper[]): boolean =>
  documents.some(({ kind, status }) => kind === code && status === 'confirmed')

/**
 * The missing parts of one requirement or paper, as JSON pointers: fields first, `/licences` where the entry itself is
 * missing, `/documents` where the photo is. Empty = all of it is given.
 */
export function missingParts(
  code: RequirementCode,
  fields: MerchantFields,
  documents: readonly Paper[],
): readonly string[] {
  const { licence, document } = ownedFields(code)
  const parts = [
    ...answersOf(code, fields),
    ...(licence ? licenceParts(licence, fields.licences) : []),
    [document === null || isPhotographed(code, documents), '/documents'] as const,
  ]
  return parts.filter(([given]) => !given).map(([, pointer]) => pointer)
}

/**
 * True when some part has been given that is this requirement's alone: a photo taken, a licence begun, a field typed. The
 * name and number of a business licence are shared with other requirements and do not count.
 */
export function isBegun(code: RequirementCode, fields: MerchantFields, documents: readonly Paper[]): boolean {
  const { licence, document } = ownedFields(code)
  if (licence === null && code !== 'licence.business' && answersOf(code, fields).some(([given]) => given))
    return true
  return (
    fields.licences.some(({ kind }) => kind === code) ||
    (document !== null && isPhotographed(code, documents))
  )
}
