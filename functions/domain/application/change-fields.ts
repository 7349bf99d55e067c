import * as z from 'zod/mini'
import {
  emptyFields,
  type Licence,
  type MerchantFields,
  type MerchantPatch,
  merchantFields,
} from '#shared/contract/merchant'
import * as identityNumber from '#shared/numbers/person/identity-number'
import * as contactPhone from '#shared/numbers/phone/contact-phone'
import * as registrationNumber from '#shared/numbers/registration-number'
import { licenceNumbers } from '#shared/rules/licence-numbers'

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

// RFC 7396, but a cleared field goes back to its empty value instead of vanishing.
function merge(current: Fields, patch: Fields, empty: Fields): Fields {
  const merged: Record<string, unknown> = { ...current }
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) continue
    const before = current[key]
    const blank = empty[key]
    if (value === null) merged[key] = blank
    else if (isObject(value) && isObject(before))
      merged[key] = merge(before, value, isObject(blank) ? blank : {})
    else merged[key] = value
  }
  return merged
}

function tidyLicence(licence: Licence): Licence {
  if (licence.number === null) return licence
  const number = licenceNumbers[licence.kind]?.compact(licence.number) ?? licence.number.trim()
  return { ...licence, number, holderName: licence.holderName?.trim() ?? null }
}

// A number has one stored form, so a lock and a search find the same number however it was typed.
const tidy = (fields: MerchantFields): MerchantFields => ({
  ...fields,
  fullName: fields.fullName?.trim() ?? null,
  registrationNumber:
    fields.registrationNumber === null ? null : registrationNumber.compact(fields.registrationNumber),
  contact: {
    name: fields.contact.name?.trim() ?? null,
    phone: fields.contact.phone === null ? null : contactPhone.compact(fields.contact.phone),
  },
  idNumber: fields.idNumber === null ? null : identityNumber.compact(fields.idNumber),
  licences: fields.licences.map(tidyLicence),
})

/** The fields after a change (JSON Merge Patch, RFC 7396), numbers in their compact form. */
export const changeFields = (fields: MerchantFields, patch: MerchantPatch): MerchantFields =>
  tidy(z.parse(merchantFields, merge(fields, patch, emptyFields)))
