import type { Finding } from '../contract/fault'
import type { MerchantFields } from '../contract/merchant'
import * as identityNumber from '../numbers/person/identity-number'
import * as contactPhone from '../numbers/phone/contact-phone'
import * as registrationNumber from '../numbers/registration-number'
import { looksFull } from './full-name'
import { lettersOf, seenPart } from './name-letters'
import { oncePer } from './once-per'

const at =
  (path: string) =>
  (finding: Omit<Finding, 'path'>): Finding => ({ ...finding, path })

const length = (text: string): number => Array.from(seenPart(text)).length

/** Findings on the name of a person or firm. A person's name is only known to have more than one character. */
function nameFindings({ fullName, seller, legalRepresentative }: MerchantFields): readonly Finding[] {
  if (fullName === null) return []
  const path = '/fullName'
  if (length(fullName) === 0) return [{ code: 'name_missing', path, level: 'reject' }]
  if (length(fullName) < 2 || lettersOf(fullName) === '')
    return [{ code: 'name_not_full', path, level: 'reject' }]
  if (seller === null || seller === 'natural_person') return []
  // An individual business need not have a shop name: then its owner's name stands on the licence.
  if (seller === 'individual' && fullName === legalRepresentative) return []
  return looksFull(fullName, seller) ? [] : [{ code: 'name_not_full', path, level: 'info' }]
}

// A person's name is only known to have a letter; an empty one is reported as missing.
const personFindings = (name: string | null, path: string): readonly Finding[] =>
  name?.trim() && lettersOf(name) === '' ? [{ code: 'name_missing', path, level: 'reject' }] : []

const undated = oncePer((fields: MerchantFields): readonly Finding[] => {
  const { registrationNumber: number, seller, contact, legalRepresentative } = fields
  return [
    ...nameFindings(fields),
    ...(number && seller !== 'natural_person'
      ? registrationNumber.validate(number, seller).findings.map(at('/registrationNumber'))
      : []),
    ...personFindings(legalRepresentative, '/legalRepresentative'),
    ...personFindings(contact.name, '/contact/name'),
    ...(contact.phone ? contactPhone.validate(contact.phone).findings.map(at('/contact/phone')) : []),
  ]
})

/**
 * Findings on the identity of the seller: full name, registration number, the people named, phone and, of a natural person,
 * the number of the identity document, which holds a birthday. Values that are not given have none.
 */
export const subjectFindings = (fields: MerchantFields, today: string): readonly Finding[] => [
  ...undated(fields),
  ...(fields.idNumber ? identityNumber.validate(fields.idNumber, today).findings.map(at('/idNumber')) : []),
]
