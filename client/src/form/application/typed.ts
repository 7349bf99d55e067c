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
  type MerchantPatch,
  makings,
  sellerKinds,
  yearlySales,
} from '#shared/contract/merchant'
import { type LicenceKind, licenceKinds } from '#shared/contract/requirement-codes'

const text = z.optional(z.nullable(z.string()))
const choice = <T extends z.core.SomeType>(schema: T) => z.optional(z.nullable(schema))

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

const typedLabel = z.object({
  goods: z.enum(goodsCodes),
  product: z.string(),
  producedOn: z.nullable(z.string()),
  alcoholByVolume: z.nullable(z.number()),
  items: z.array(z.enum(labelItems)),
} satisfies Shapes<Label>)

const typedChannel = z.object({
  kind: z.enum(channelKinds),
  account: z.string(),
  place: z.optional(z.string()),
  shopName: z.optional(z.string()),
  shopLink: z.optional(z.string()),
} satisfies Shapes<MerchantFields['channels'][number]>)

/**
 * The typed values that the server does not have yet, by changed member. Licences are kept by kind, so that a change names
 * its paper, whatever happens to the list meanwhile; `null` removes the paper.
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
  channels: z.optional(z.array(typedChannel)),
  brand: choice(z.object({ owner: z.optional(z.string()), names: z.optional(z.array(z.string())) })),
  directSales: z.optional(z.boolean()),
  labels: z.optional(z.array(typedLabel)),
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

type Tree = Readonly<Record<string, unknown>>
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const joined = (base: Tree, change: Tree): Tree => {
  const result: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(change)) {
    const under = result[key]
    result[key] = isTree(value) && isTree(under) ? joined(under, value) : value
  }
  return result
}

const remaining = (all: Tree, gone: Tree): Tree => {
  const result: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(all)) {
    const sent = gone[key]
    if (isTree(value) && isTree(sent)) {
      const rest = remaining(value, sent)
      if (Object.keys(rest).length > 0) result[key] = rest
    } else if (JSON.stringify(value) !== JSON.stringify(sent)) result[key] = value
  }
  return result
}

/** The typed values, with one more change. */
export const withChange = (before: Typed, change: Typed): Typed => typed.parse(joined(before, change))

/** The typed values without the sent ones; a member typed again in the meantime stays. */
export const withoutSent = (before: Typed, sent: Typed): Typed => typed.parse(remaining(before, sent))

export const isNothing = (value: Typed): boolean => Object.keys(value).length === 0

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

/** The fields shown: the server's values, with the typed ones over them. */
export const fieldsOf = (saved: MerchantFields | null, change: Typed): MerchantFields => {
  const base = saved ?? emptyFields
  const { licences: _licences, contact, declarations, brand, conduct, ...given } = change
  const over = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return {
    ...base,
    ...over,
    contact: { ...base.contact, ...contact },
    declarations: { ...base.declarations, ...declarations },
    brand: changedWhole(base.brand, { owner: '', names: [] }, brand),
    conduct: changedWhole(base.conduct, nobodyPaid, conduct),
    licences: changedLicences(base.licences, change.licences ?? {}),
  }
}

/** The licence of this kind, empty when there is none yet. */
export const licenceOf = (fields: MerchantFields, kind: LicenceKind): Licence =>
  fields.licences.find((one) => one.kind === kind) ?? emptyLicence(kind)

/** The merge patch that carries the change to the server as it stands there now. Lists, brand and conduct travel whole. */
export const patchOf = (saved: MerchantFields | null, change: Typed): MerchantPatch => {
  const { licences, brand, conduct, ...rest } = change
  const whole = fieldsOf(saved, change)
  return {
    ...rest,
    ...(licences === undefined ? {} : { licences: whole.licences }),
    ...(brand === undefined ? {} : { brand: whole.brand }),
    ...(conduct === undefined ? {} : { conduct: whole.conduct }),
  }
}
