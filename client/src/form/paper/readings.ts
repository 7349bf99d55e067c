import type { Document, ReadValue } from '#shared/contract/document'
import type { MerchantFields } from '#shared/contract/merchant'
import { type LicenceKind, readKinds } from '#shared/contract/requirement-codes'
import { compactForm } from '#shared/numbers/compact-form'
import { compareNames } from '#shared/rules/full-name'
import { asksPart, licenceParts } from '#shared/rules/licence-parts'
import { printedItems } from '#shared/rules/scope-items'
import { licenceOf, type Typed, type TypedLicence } from '../typed/typed'

/**
 * One value read on a photo. `at` is the field it is about: a JSON pointer, or the kind of a licence and its part. `fills`:
 * the field is empty and open, so it is offered there; `differs`: another value is typed there. `change` takes it.
 */
export type Reading = {
  readonly at: string
  readonly value: string
  readonly stands: 'fills' | 'same' | 'differs'
  readonly typed: string
  readonly change: Typed
}

/** The least certainty of an offered reading; a difference from a typed value needs a greater one. */
const least = 0.5
const sure = 0.9

type Same = (one: string, other: string) => boolean
const sameName: Same = (one, other) => compareNames(one, other) === 'same'
const sameNumber: Same = (one, other) => compactForm(one) === compactForm(other)
const sameDay: Same = (one, other) => one === other

const readingOf = (
  at: string,
  { value, confidence }: ReadValue,
  typed: string | null | undefined,
  same: Same,
  change: Typed,
): readonly Reading[] => {
  if (confidence < least || value === '') return []
  const reading = { at, value, typed: typed ?? '', change }
  if (!typed) return [{ ...reading, stands: 'fills' }]
  if (same(typed, value)) return [{ ...reading, stands: 'same' }]
  return confidence < sure ? [] : [{ ...reading, stands: 'differs' }]
}

type Read = NonNullable<Document['read']>

const registration: readonly {
  readonly name: 'fullName' | 'registrationNumber' | 'legalRepresentative' | 'address'
  readonly same: Same
}[] = [
  { name: 'fullName', same: sameName },
  { name: 'registrationNumber', same: sameNumber },
  { name: 'legalRepresentative', same: sameName },
  { name: 'address', same: sameName },
]

const ofRegistration = (read: Read, fields: MerchantFields): readonly Reading[] =>
  registration.flatMap(({ name, same }) => {
    const found = read[name]
    // The place of business need not be the registered address: the typed one is not doubted.
    if (found === undefined || (name === 'address' && fields.address)) return []
    return readingOf(`/${name}`, found, fields[name], same, { [name]: found.value })
  })

const licenceTexts: readonly {
  readonly name: 'number' | 'holderName' | 'validFrom' | 'validTo'
  readonly same: Same
}[] = [
  { name: 'number', same: sameNumber },
  { name: 'holderName', same: sameName },
  { name: 'validFrom', same: sameDay },
  { name: 'validTo', same: sameDay },
]

/** The field of a licence in a reading: `licence.food_operation/number`. */
export const readPlace = (kind: LicenceKind, part: string): string => `${kind}/${part}`

const ofLicence = (
  read: Read,
  kind: LicenceKind,
  fields: MerchantFields,
  today: string,
): readonly Reading[] => {
  const licence = licenceOf(fields, kind)
  const put = (change: TypedLicence): Typed => ({ licences: { [kind]: change } })
  const asked = licenceParts[kind].filter((part) => asksPart(licence, part, fields, today))
  const texts = licenceTexts.flatMap(({ name, same }) => {
    const found: ReadValue | undefined = read[name]
    if (found === undefined || !asked.includes(name)) return []
    return readingOf(readPlace(kind, name), found, licence[name], same, put({ [name]: found.value }))
  })
  const items = read.scope === undefined ? [] : printedItems(kind, read.scope.value)
  const scope: readonly Reading[] =
    asked.includes('scope') && items.length > 0 && licence.scope.length === 0
      ? [
          {
            at: readPlace(kind, 'scope'),
            value: items.join('、'),
            stands: 'fills',
            typed: '',
            change: put({ scope: [...items] }),
          },
        ]
      : []
  return [...texts, ...scope]
}

/** The readings of her photos beside the typed values: of the newest photo of each paper. Nothing is changed by it. */
export const readingsOf = (
  documents: readonly Document[],
  fields: MerchantFields,
  today: string,
): readonly Reading[] =>
  readKinds.flatMap((kind) => {
    const read = documents
      .filter((one) => one.kind === kind && one.status === 'confirmed')
      .map((one) => one.read)
      .pop()
    if (read === null || read === undefined) return []
    if (kind === 'licence.business') return ofRegistration(read, fields)
    return ofLicence(read, kind, fields, today)
  })
