import * as z from 'zod/mini'
import {
  type Conduct,
  cardTypes,
  channelKinds,
  emptyFields,
  emptyLicence,
  goodsCodes,
  goodsTraits,
  type Label,
  type Licence,
  labelItems,
  type MerchantFields,
  makings,
  sellerKinds,
  yearlySales,
} from '#shared/contract/merchant'
import { type LicenceKind, licenceKinds } from '#shared/contract/requirement-codes'
import { type Keyed, rowsWith } from './rows'
import { firstValue, joined, remaining } from './tree'

const text = z.optional(z.nullable(z.string()))
const choice = <T extends z.core.SomeType>(schema: T) => z.optional(z.nullable(schema))

type Channel = MerchantFields['channels'][number]

/** One shape for every member: a member without one cannot be typed. */
type Shapes<T> = Readonly<Record<keyof T, z.core.SomeType>>

const typedLicence = z.object({
  number: text,
  holderName: text,
  validFrom: text,
  validTo: text,
  longTerm: z.optional(z.boolean()),
  scope: z.optional(z.array(z.string())),
  place: z.optional(z.string()),
  renewalAppliedOn: text,
  cardType: choice(z.enum(cardTypes)),
  onlineStated: choice(z.boolean()),
} satisfies Shapes<Omit<Licence, 'kind'>>)

const channel = z.object({
  kind: z.enum(channelKinds),
  account: z.string(),
  place: z.optional(z.string()),
  shopName: z.optional(z.string()),
  shopLink: z.optional(z.string()),
} satisfies Shapes<Channel>)
const channelRow = z.extend(channel, {
  kind: z._default(channel.shape.kind, 'official_account'),
  account: z._default(channel.shape.account, ''),
})

const label = z.object({
  goods: z.enum(goodsCodes),
  product: z.string(),
  producedOn: z.nullable(z.string()),
  alcoholByVolume: z.nullable(z.number()),
  items: z.array(z.enum(labelItems)),
} satisfies Shapes<Label>)
const labelRow = z.extend(label, {
  goods: z._default(label.shape.goods, 'prepackaged'),
  product: z._default(label.shape.product, ''),
  producedOn: z._default(label.shape.producedOn, null),
  alcoholByVolume: z._default(label.shape.alcoholByVolume, null),
  items: z._default(label.shape.items, []),
})

/** The rows of a list by their keys. */
const rows = <T extends z.core.SomeType>(row: T) => z.optional(z.record(z.string(), z.nullable(row)))

/**
 * The typed values that the server does not have yet, by changed member. Licences are kept by kind, and accounts and labels
 * by row, so that a change names what it is about, whatever happens to the list meanwhile; `null` takes it away.
 */
export const typed = z.object({
  seller: choice(z.enum(sellerKinds)),
  goods: z.optional(z.array(z.enum(goodsCodes))),
  traits: z.optional(z.array(z.enum(goodsTraits))),
  making: choice(z.enum(makings)),
  province: text,
  yearlySales: choice(z.enum(yearlySales)),
  fullName: text,
  registrationNumber: text,
  legalRepresentative: text,
  idNumber: text,
  contact: z.optional(z.object({ name: text, phone: text } satisfies Shapes<MerchantFields['contact']>)),
  address: text,
  channels: rows(z.partial(channel)),
  brand: choice(z.object({ owner: z.optional(z.string()), names: z.optional(z.array(z.string())) })),
  directSales: z.optional(z.boolean()),
  labels: rows(z.partial(label)),
  conduct: choice(
    z.object({
      levels: z.optional(z.number()),
      entryFee: z.optional(z.boolean()),
      headCountPay: z.optional(z.boolean()),
      downlineSales: z.optional(z.boolean()),
      text,
    } satisfies Shapes<Conduct>),
  ),
  licences: z.optional(z.partialRecord(z.enum(licenceKinds), z.nullable(typedLicence))),
  declarations: z.optional(
    z.object({
      noMultilevel: z.optional(z.boolean()),
      truth: z.optional(z.boolean()),
      privacyNotice: text,
      sensitiveData: z.optional(z.boolean()),
    } satisfies Shapes<MerchantFields['declarations']>),
  ),
} satisfies Shapes<MerchantFields>)
export type Typed = z.infer<typeof typed>
export type TypedLicence = z.infer<typeof typedLicence>

/** The typed values, with one more change. */
export const withChange = (before: Typed, change: Typed): Typed => typed.parse(joined(before, change))

/** The typed values without the sent ones; a member typed again in the meantime stays. */
export const withoutSent = (before: Typed, sent: Typed): Typed => typed.parse(remaining(before, sent))

/** One of the typed values by itself. */
export const firstOf = (all: Typed): Typed => typed.parse(firstValue(all))

export const isNothing = (value: Typed): boolean => Object.keys(value).length === 0

/** The typed values in a phone's storage. A member that cannot be read takes no other with it. */
export const readTyped = (kept: unknown): Typed =>
  typed.parse(
    Object.fromEntries(
      Object.entries(Object(kept)).filter(([name, value]) => typed.safeParse({ [name]: value }).success),
    ),
  )

/** Nobody is paid for what is sold. */
export const nobodyPaid: Conduct = {
  levels: 0,
  entryFee: false,
  headCountPay: false,
  downlineSales: false,
  text: null,
}

/** `null` removes the whole answer; a part of it changes that part. */
const changedWhole = <T extends object>(saved: T | null, empty: T, change: Partial<T> | null | undefined) =>
  change === undefined ? saved : change && { ...empty, ...saved, ...change }

const changedLicences = (saved: readonly Licence[], changes: NonNullable<Typed['licences']>): Licence[] => {
  const kept = saved.flatMap((one) => {
    const change = changes[one.kind]
    return change === null ? [] : [{ ...one, ...change }]
  })
  const added = licenceKinds.flatMap((kind) => {
    const change = changes[kind]
    return change && !saved.some((one) => one.kind === kind) ? [{ ...emptyLicence(kind), ...change }] : []
  })
  return [...kept, ...added]
}

/** The accounts shown, each with the key under which its changes are kept. */
export const channelRows = (saved: MerchantFields | null, { channels }: Typed): readonly Keyed<Channel>[] =>
  rowsWith(saved?.channels ?? [], channels ?? {}, (row) => channelRow.parse(row))

/** The labels shown, each with the key under which its changes are kept. */
export const labelRows = (saved: MerchantFields | null, { labels }: Typed): readonly Keyed<Label>[] =>
  rowsWith(saved?.labels ?? [], labels ?? {}, (row) => labelRow.parse(row))

/** The fields shown: the server's values, with the typed ones over them. */
export const fieldsOf = (saved: MerchantFields | null, change: Typed): MerchantFields => {
  const base = saved ?? emptyFields
  const { licences: _licences, channels, labels, contact, declarations, brand, conduct, ...given } = change
  const over = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return {
    ...base,
    ...over,
    contact: { ...base.contact, ...contact },
    declarations: { ...base.declarations, ...declarations },
    brand: changedWhole(base.brand, { owner: '', names: [] }, brand),
    conduct: changedWhole(base.conduct, nobodyPaid, conduct),
    licences: changedLicences(base.licences, change.licences ?? {}),
    channels: channels === undefined ? base.channels : channelRows(saved, change).map(({ row }) => row),
    labels: labels === undefined ? base.labels : labelRows(saved, change).map(({ row }) => row),
  }
}

/** The licence of this kind, empty when there is none yet. */
export const licenceOf = (fields: MerchantFields, kind: LicenceKind): Licence =>
  fields.licences.find((one) => one.kind === kind) ?? emptyLicence(kind)
