import type { Document } from '#shared/contract/document'
import type { Licence, Merchant, MerchantFields } from '#shared/contract/merchant'
import { type DocumentKind, type LicenceKind, licenceKinds } from '#shared/contract/requirement-codes'
import type { Application } from './application'
import type { Naming } from './summary'
import { isNothing } from './typed'

/**
 * One thing that a change makes other than it was approved. `path` is a JSON pointer, of a paper's part with the kind in place of
 * a number: `/licences/licence.food_operation/validTo`. Texts are empty where there was, or will be, nothing; the same on both
 * sides where the difference is too long to show.
 */
export type Changed = { readonly path: string; readonly before: string; readonly after: string }

/** A paper whose photos the change adds or takes away. */
export type ChangedPhotos = {
  readonly kind: DocumentKind
  readonly added: number
  readonly removed: number
}

type Told = readonly [path: string, value: unknown, text: string]

const listed = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('、')

const told = (fields: MerchantFields, naming: Naming): readonly Told[] => {
  const { goods, traits, making, province, contact, channels, brand, labels, conduct, declarations } = fields
  const names = [
    ...goods.map((one) => naming.choice('goods', one)),
    ...traits.map((one) => naming.choice('traits', one)),
  ]
  return [
    ['/goods', [goods, traits], listed(names)],
    ['/making', making, making ? naming.choice('making', making) : ''],
    ['/province', province, province ? naming.province(province) : ''],
    ['/fullName', fields.fullName, fields.fullName ?? ''],
    ['/legalRepresentative', fields.legalRepresentative, fields.legalRepresentative ?? ''],
    ['/idNumber', fields.idNumber, fields.idNumber ?? ''],
    ['/contact/name', contact.name, contact.name ?? ''],
    ['/contact/phone', contact.phone, contact.phone ?? ''],
    ['/address', fields.address, fields.address ?? ''],
    [
      '/channels',
      channels.map(({ kind, account, place }) => [kind, account, place]),
      listed(channels.map(({ kind, account }) => `${naming.choice('channel', kind)} ${account}`)),
    ],
    ['/brand', brand, listed(brand?.names ?? [])],
    ['/directSales', fields.directSales, fields.directSales ? naming.yes : ''],
    [
      '/yearlySales',
      fields.yearlySales,
      fields.yearlySales ? naming.choice('yearlySales', fields.yearlySales) : '',
    ],
    ['/labels', labels, listed(labels.map(({ product }) => product))],
    ['/conduct', conduct, ''],
    ['/declarations', Object.values(declarations), ''],
  ]
}

const toldOf = (licence: Licence | undefined, kind: LicenceKind, naming: Naming): readonly Told[] => {
  const at = (part: string) => `/licences/${kind}/${part}`
  const { cardType, onlineStated, longTerm = false, scope = [] } = licence ?? {}
  return [
    [at('cardType'), cardType ?? null, cardType ? naming.choice('cardType', cardType) : ''],
    [at('number'), licence?.number ?? null, licence?.number ?? ''],
    [at('holderName'), licence?.holderName ?? null, licence?.holderName ?? ''],
    [at('validFrom'), licence?.validFrom ?? null, licence?.validFrom ?? ''],
    [
      at('validTo'),
      [longTerm, licence?.validTo ?? null],
      longTerm ? naming.longTerm : (licence?.validTo ?? ''),
    ],
    [at('renewalAppliedOn'), licence?.renewalAppliedOn ?? null, licence?.renewalAppliedOn ?? ''],
    [at('scope'), scope, listed(scope)],
    [at('place'), licence?.place ?? null, licence?.place ?? ''],
    [at('onlineStated'), onlineStated ?? null, onlineStated ? naming.yes : ''],
  ]
}

const differing = (before: readonly Told[], after: readonly Told[]): readonly Changed[] =>
  after.flatMap(([path, value, text], index) => {
    const [, was, wasText = ''] = before[index] ?? []
    return JSON.stringify(was) === JSON.stringify(value) ? [] : [{ path, before: wasText, after: text }]
  })

const licenceIn = ({ licences }: MerchantFields, kind: LicenceKind) =>
  licences.find((one) => one.kind === kind)

/** What her fields as she works on them make other than they were approved, in the order of the pages. */
export const changesOf = (
  approved: MerchantFields,
  fields: MerchantFields,
  naming: Naming,
): readonly Changed[] => [
  ...differing(told(approved, naming), told(fields, naming)),
  ...licenceKinds.flatMap((kind) =>
    differing(toldOf(licenceIn(approved, kind), kind, naming), toldOf(licenceIn(fields, kind), kind, naming)),
  ),
]

/** Which papers' photos the change adds or takes away. */
export const photosChanged = ({ pending, documents }: Merchant): readonly ChangedPhotos[] => {
  const added = (pending?.documents ?? []).filter(({ status }) => status === 'confirmed')
  const removed = documents.filter(({ id }) => pending?.removedDocuments.includes(id))
  const kinds = [...added, ...removed].map(({ kind }) => kind)
  const count = (papers: readonly Document[], kind: DocumentKind) =>
    papers.filter((one) => one.kind === kind).length
  return kinds
    .filter((kind, index) => kinds.indexOf(kind) === index)
    .map((kind) => ({ kind, added: count(added, kind), removed: count(removed, kind) }))
}

/** True while an approved shop has a change that is not handed in yet, on the server or only on the phone. */
export const hasUnsentChange = ({ told: merchant, typed }: Application): boolean => {
  if (!isNothing(typed)) return true
  const pending = merchant?.pending ?? null
  if (pending === null || pending.submittedAt !== null) return false
  const { fields, documents, removedDocuments } = pending
  return Object.keys(fields).length + documents.length + removedDocuments.length > 0
}
