import type { ReadField } from '#shared/contract/document'
import type { MerchantFields } from '#shared/contract/merchant'
import type { DocumentKind } from '#shared/contract/requirement-codes'

/** A value that the seller typed and a paper also prints: the value (null = not yet) and the JSON pointer to it. */
export type Typed = { readonly value: string | null; readonly path: string }

const own = {
  fullName: '/fullName',
  registrationNumber: '/registrationNumber',
  legalRepresentative: '/legalRepresentative',
  address: '/address',
} as const

/** The value typed for a field of a paper of this kind; null where no field asks for it. */
export function typedValue(field: ReadField, kind: DocumentKind, fields: MerchantFields): Typed | null {
  if (field === 'fullName' || field === 'registrationNumber' || field === 'legalRepresentative')
    return { value: fields[field], path: own[field] }
  const at = fields.licences.findIndex((licence) => licence.kind === kind)
  const licence = fields.licences[at]
  if (field === 'address')
    return licence?.place === undefined
      ? { value: fields.address, path: own.address }
      : { value: licence.place, path: `/licences/${at}/place` }
  if (licence === undefined) return null
  const path = `/licences/${at}/${field}`
  if (field === 'holderName')
    return licence.holderName === null
      ? { value: fields.fullName, path: own.fullName }
      : { value: licence.holderName, path }
  if (field === 'longTerm') return { value: licence.longTerm ? 'true' : null, path }
  if (field === 'number' || field === 'validFrom' || field === 'validTo')
    return { value: licence[field], path }
  return null
}
