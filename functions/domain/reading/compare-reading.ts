import { type ReadField, readFields } from '#shared/contract/document'
import type { MerchantFields } from '#shared/contract/merchant'
import type { DocumentKind } from '#shared/contract/requirement-codes'
import type { Comparison } from '#shared/contract/staff'
import { seenAt } from '../personal/personal'
import { agreement } from './agreement'
import { offered, type ReadFields, type Reading } from './reading'
import { typedValue } from './typed-value'

/** The field of a merchant that each value on a paper stands for; null where no field asks for it. */
const fieldOf: Readonly<Record<ReadField, string | null>> = {
  fullName: '/fullName',
  registrationNumber: '/registrationNumber',
  legalRepresentative: '/legalRepresentative',
  address: '/address',
  number: '/licences/0/number',
  holderName: '/licences/0/holderName',
  validFrom: '/licences/0/validFrom',
  validTo: '/licences/0/validTo',
  longTerm: '/licences/0/longTerm',
  scope: '/licences/0/scope',
  authority: null,
}

/** A value on a paper as staff may see it, masked like the field that it stands for. */
function maskValue(field: ReadField, value: string, fields: MerchantFields): string {
  const pointer = fieldOf[field]
  return pointer === null ? value : seenAt(pointer, value, fields)
}

/** All values that were read, as staff may see them. */
export const maskRead = (read: ReadFields, fields: MerchantFields): ReadFields =>
  Object.fromEntries(
    readFields.flatMap((field) => {
      const offer = read[field]
      return offer === undefined
        ? []
        : [[field, { ...offer, value: maskValue(field, offer.value, fields) }] as const]
    }),
  )

// The register knows the holder of a number and whether it is in force: each is shown beside the value it belongs to.
function registered(field: ReadField, { registered: answer }: Reading): string | null {
  if (answer.outcome === 'unavailable') return null
  if (field === 'registrationNumber' || field === 'number')
    return answer.outcome === 'found' ? answer.standing : answer.outcome
  const isName = field === 'fullName' || field === 'holderName'
  return isName && answer.outcome === 'found' ? answer.name : null
}

/** The typed value, the read value and the register's, side by side for the reviewer, masked like the fields. */
export function compareReading(
  kind: DocumentKind,
  reading: Reading | null,
  fields: MerchantFields,
): Comparison[] {
  const read = offered(reading, kind)
  if (reading === null || read === null) return []
  return readFields.flatMap((field) => {
    const offer = read[field]
    if (offer === undefined) return []
    const typed = typedValue(field, kind, fields)?.value ?? null
    const hide = (value: string | null): string | null =>
      value === null ? null : maskValue(field, value, fields)
    return [
      {
        field,
        typed: hide(typed),
        read: maskValue(field, offer.value, fields),
        confidence: offer.confidence,
        registry: hide(registered(field, reading)),
        agrees: typed === null ? null : agreement(field, typed, offer.value) === 'same',
      },
    ]
  })
}
