import type { Document } from '#shared/contract/document'
import type { Licence, Merchant, MerchantFields } from '#shared/contract/merchant'
import { type DocumentKind, licenceKinds } from '#shared/contract/requirement-codes'
import { isNothing } from '../typed/typed'
import type { Application } from './application'
import type { Naming } from './summary'

/**
 * One difference between a change and the approved values. `path` is a JSON pointer, of a paper's part with the kind in place
 * of a number: `/licences/licence.food_operation/validTo`. A text is empty where there is no value; both sides are the same
 * where the difference is too long to show.
 */
export type Changed = { readonly path: string; readonly before: string; readonly after: string }

/** A paper whose photos the change adds or takes away. */
export type ChangedPhotos = {
  readonly kind: DocumentKind
  readonly added: number
  readonly removed: number
}

/** A part of the application: its place, the compared value, and its text on the screen. */
type Shown = readonly [path: string, value: unknown, text: string]
type Show<T> = (given: T, naming: Naming) => readonly Shown[]

const listed = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('、')

/** How each line of a paper is shown; `longTerm` as the end of its term. */
const lines: Readonly<Record<Exclude<keyof Licence, 'kind'>, Show<Partial<Licence>>>> = {
  cardType: ({ cardType }, { choice }) => [
    ['cardType', cardType ?? null, cardType ? choice('cardType', cardType) : ''],
  ],
  number: ({ number }) => [['number', number ?? null, number ?? '']],
  holderName: ({ holderName }) => [['holderName', holderName ?? null, holderName ?? '']],
  validFrom: ({ validFrom }) => [['validFrom', validFrom ?? null, validFrom ?? '']],
  validTo: ({ validTo, longTerm = false }, naming) => [
    ['validTo', [longTerm, validTo ?? null], longTerm ? naming.longTerm : (validTo ?? '')],
  ],
  longTerm: () => [],
  renewalAppliedOn: ({ renewalAppliedOn }) => [
    ['renewalAppliedOn', renewalAppliedOn ?? null, renewalAppliedOn ?? ''],
  ],
  scope: ({ scope = [] }) => [['scope', scope, listed(scope)]],
  place: ({ place }) => [['place', place ?? null, place ?? '']],
  onlineStated: ({ onlineStated }, { yes }) => [
    ['onlineStated', onlineStated ?? null, onlineStated ? yes : ''],
  ],
}

/** How each field is shown, in the order of the pages; `traits` beside the goods they are of. */
const fields: Readonly<Record<keyof MerchantFields, Show<MerchantFields>>> = {
  seller: ({ seller }, { choice }) => [['/seller', seller, seller ? choice('seller', seller) : '']],
  goods: ({ goods, traits }, { choice }) => [
    [
      '/goods',
      [goods, traits],
      listed([...goods.map((one) => choice('goods', one)), ...traits.map((one) => choice('traits', one))]),
    ],
  ],
  traits: () => [],
  making: ({ making }, { choice }) => [['/making', making, making ? choice('making', making) : '']],
  province: ({ province }, naming) => [['/province', province, province ? naming.province(province) : '']],
  fullName: ({ fullName }) => [['/fullName', fullName, fullName ?? '']],
  registrationNumber: ({ registrationNumber }) => [
    ['/registrationNumber', registrationNumber, registrationNumber ?? ''],
  ],
  legalRepresentative: ({ legalRepresentative }) => [
    ['/legalRepresentative', legalRepresentative, legalRepresentative ?? ''],
  ],
  idNumber: ({ idNumber }) => [['/idNumber', idNumber, idNumber ?? '']],
  contact: ({ contact: { name, phone } }) => [
    ['/contact/name', name, name ?? ''],
    ['/contact/phone', phone, phone ?? ''],
  ],
  address: ({ address }) => [['/address', address, address ?? '']],
  channels: ({ channels }, { choice }) => [
    [
      '/channels',
      channels.map(({ kind, account, place, shopName, shopLink }) => [
        kind,
        account,
        place,
        shopName,
        shopLink,
      ]),
      listed(
        channels.map(({ kind, account, shopName = '', shopLink = '' }) =>
          [choice('channel', kind), account, shopName, shopLink].filter((part) => part !== '').join(' '),
        ),
      ),
    ],
  ],
  brand: ({ brand }) => [['/brand', brand, listed(brand?.names ?? [])]],
  directSales: ({ directSales }, { yes }) => [['/directSales', directSales, directSales ? yes : '']],
  yearlySales: ({ yearlySales }, { choice }) => [
    ['/yearlySales', yearlySales, yearlySales ? choice('yearlySales', yearlySales) : ''],
  ],
  labels: ({ labels }) => [['/labels', labels, listed(labels.map(({ product }) => product))]],
  conduct: ({ conduct }) => [['/conduct', conduct, '']],
  declarations: ({ declarations }) => [['/declarations', Object.values(declarations), '']],
  licences: ({ licences }, naming) =>
    licenceKinds.flatMap((kind) => {
      const licence = licences.find((one) => one.kind === kind) ?? {}
      return Object.values(lines)
        .flatMap((show) => show(licence, naming))
        .map(([part, value, text]): Shown => [`/licences/${kind}/${part}`, value, text])
    }),
}

const shownOf = (given: MerchantFields, naming: Naming): readonly Shown[] =>
  Object.values(fields).flatMap((show) => show(given, naming))

/** The differences between the edited and the approved fields, in the order of the pages. */
export const changesOf = (
  approved: MerchantFields,
  given: MerchantFields,
  naming: Naming,
): readonly Changed[] => {
  const before = shownOf(approved, naming)
  // Both lists have the same parts in the same places, whatever she gave.
  return shownOf(given, naming).flatMap(([path, value, text], at) => {
    const [, was, wasText = ''] = before[at] ?? []
    return JSON.stringify(was) === JSON.stringify(value) ? [] : [{ path, before: wasText, after: text }]
  })
}

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
export const hasUnsentChange = ({ known: merchant, typed }: Application): boolean => {
  if (!isNothing(typed)) return true
  const pending = merchant?.pending ?? null
  if (pending === null || pending.submittedAt !== null) return false
  const { fields, documents, removedDocuments } = pending
  return Object.keys(fields).length + documents.length + removedDocuments.length > 0
}
