import type { Finding } from '../contract/fault'
import type { MerchantFields } from '../contract/merchant'
import * as mobile from '../numbers/mobile'
import * as registrationNumber from '../numbers/registration-number'
import * as residentId from '../numbers/resident-id'
import { looksFull } from './full-name'

const at =
  (path: string) =>
  (finding: Omit<Finding, 'path'>): Finding => ({ ...finding, path })

const length = (text: string): number => Array.from(text.trim()).length

/** The name of a person or firm. Of a person only that it is more than one character is known. */
function nameFindings({ fullName, seller, legalRepresentative }: MerchantFields): readonly Finding[] {
  if (fullName === null) return []
  const path = '/fullName'
  if (length(fullName) === 0) return [{ code: 'name_missing', path, level: 'reject' }]
  if (length(fullName) < 2) return [{ code: 'name_not_full', path, level: 'reject' }]
  if (seller === null || seller === 'natural_person') return []
  // An individual business need not have a shop name: then its owner's name stands on the licence.
  if (seller === 'individual' && fullName === legalRepresentative) return []
  return looksFull(fullName, seller) ? [] : [{ code: 'name_not_full', path, level: 'info' }]
}

/**
 * Findings on who she is: full name, registration number, phone and, of a natural person, her ID number. Values that are
 * not given have none.
 */
export function subjectFindings(fields: MerchantFields, today: string): readonly Finding[] {
  const { registrationNumber: number, seller, contact, idNumber } = fields
  return [
    ...nameFindings(fields),
    ...(number && seller !== 'natural_person'
      ? registrationNumber.validate(number, seller).findings.map(at('/registrationNumber'))
      : []),
    ...(contact.phone ? mobile.validate(contact.phone).findings.map(at('/contact/phone')) : []),
    ...(idNumber ? residentId.validate(idNumber, today).findings.map(at('/idNumber')) : []),
  ]
}
