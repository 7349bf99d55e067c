import * as z from 'zod/mini'
import { document } from './document'
import { nextAction, requirement } from './requirement'
import { documentKinds, licenceKinds } from './requirement-codes'
import { appealable, merchantStatuses } from './statuses'
import { calendarDay, instant, line } from './text'

export const sellerKinds = ['enterprise', 'individual', 'cooperative', 'natural_person'] as const
export const goodsCodes = [
  'farm_produce',
  'prepackaged',
  'bulk',
  'baked',
  'catering',
  'own_packaged',
  'imported',
  'health_food',
  'infant_formula',
  'alcohol',
] as const
export const makings = ['resold', 'own_grown', 'made_on_site', 'own_factory', 'commissioned'] as const
/** Traits of the goods that change the papers; only those that apply are asked. */
export const goodsTraits = [
  'cold_dishes',
  'raw_seafood',
  'decorated_cakes',
  'cooked_loose',
  'chilled_frozen',
  'pork',
  'advertised',
] as const
/** The kinds of small vendor that a provincial card is issued to. */
export const cardTypes = ['workshop', 'small_catering', 'small_grocery', 'stall'] as const
/** A year's sales of a person without registration, over all shops and platforms together, in yuan. */
export const yearlySales = ['up_to_100000', 'over_100000'] as const
/** The items of a label (Food Safety Law arts. 67, 68, 78, 97; GB 7718). */
export const labelItems = [
  'name',
  'specification',
  'net_content',
  'production_date',
  'shelf_life',
  'expiry_date',
  'ingredients',
  'producer_name',
  'producer_address',
  'producer_contact',
  'standard_number',
  'storage',
  'additives',
  'licence_number',
  'allergens',
  'nutrition',
  'warning',
  'batch',
  'operator_name',
  'operator_address',
  'operator_contact',
  'chinese_label',
  'origin',
  'agent_name',
  'agent_address',
  'agent_contact',
] as const

export const channelKinds = ['official_account', 'personal_account', 'mini_program', 'h5_shop'] as const

export type SellerKind = (typeof sellerKinds)[number]
export type GoodsCode = (typeof goodsCodes)[number]
export type Making = (typeof makings)[number]
export type ChannelKind = (typeof channelKinds)[number]
export type GoodsTrait = (typeof goodsTraits)[number]
export type CardType = (typeof cardTypes)[number]
export type LabelItem = (typeof labelItems)[number]

/** The two-digit province of GB/T 2260, for example `"44"`. Whether it exists is a rule, not a shape. */
export const provinceCode = z.string().check(z.regex(/^\d{2}$/, 'format_invalid'))

/** The version of the privacy notice in force. A consent to an older one does not satisfy `consent.privacy`. */
export const privacyNoticeInForce = '1'

const nullAtFirst = <T extends z.core.SomeType>(schema: T) => z._default(z.nullable(schema), null)

/**
 * A licence, filing, card or other numbered paper, as typed by the seller. `longTerm` means it prints no end (长期).
 * `renewalAppliedOn` is the day of the office's receipt for a renewal (Licensing Law art. 50). `cardType` and `onlineStated`
 * (does it say "online"?) are asked of provincial cards and operation licences only.
 */
export const licence = z.strictObject({
  kind: z.enum(licenceKinds),
  number: nullAtFirst(line(60)),
  holderName: nullAtFirst(line(100)),
  validFrom: nullAtFirst(calendarDay),
  validTo: nullAtFirst(calendarDay),
  longTerm: z._default(z.boolean(), false),
  scope: z._default(z.array(line(40)).check(z.maxLength(40, 'too_many')), []),
  place: z.optional(line(200)),
  renewalAppliedOn: z.optional(z.nullable(calendarDay)),
  cardType: z.optional(z.nullable(z.enum(cardTypes))),
  onlineStated: z.optional(z.nullable(z.boolean())),
})
export type Licence = z.infer<typeof licence>

/** An empty paper of this kind. */
export const emptyLicence = (kind: Licence['kind']): Licence => ({
  kind,
  number: null,
  holderName: null,
  validFrom: null,
  validTo: null,
  longTerm: false,
  scope: [],
})

/**
 * A place where the seller sells online: the account, and the shop's name and link as buyers see them (SAMR order 37 art. 25),
 * which many a shop has only once it is open.
 */
const channelGiven = z.strictObject({
  kind: z.enum(channelKinds),
  account: line(100),
  place: z.optional(line(200)),
  shopName: z.optional(line(100)),
  shopLink: z.optional(line(500)),
})

const contact = z.strictObject({ name: z.nullable(line(50)), phone: z.nullable(line(30)) })
const brand = z.strictObject({
  owner: line(100),
  names: z.array(line(50)).check(z.maxLength(20, 'too_many')),
})

/**
 * The label of one packaged product: the items it carries, for a day of production. `alcoholByVolume` in per cent decides
 * whether a drink must show its shelf life. The photo is a document of kind `goods.label`.
 */
export const label = z.strictObject({
  goods: z.enum(goodsCodes),
  product: line(60),
  producedOn: nullAtFirst(calendarDay),
  alcoholByVolume: nullAtFirst(z.number().check(z.minimum(0, 'too_small'), z.maximum(100, 'too_large'))),
  items: z.array(z.enum(labelItems)).check(z.maxLength(labelItems.length, 'too_many')),
})
export type Label = z.infer<typeof label>

/**
 * The seller's answers about how helpers are paid, asked plainly (Prohibition of Multi-level Selling Regulation art. 7):
 * `levels` is how many levels earn from one sale (0 or 1 is lawful), `text` her own description.
 */
export const conduct = z.strictObject({
  levels: z.int().check(z.minimum(0, 'too_small'), z.maximum(99, 'too_large')),
  entryFee: z.boolean(),
  headCountPay: z.boolean(),
  downlineSales: z.boolean(),
  text: nullAtFirst(line(500)),
})
export type Conduct = z.infer<typeof conduct>

const declarations = z.strictObject({
  noMultilevel: z.boolean(),
  truth: z.boolean(),
  privacyNotice: z.nullable(line(20)),
  sensitiveData: z.boolean(),
})

/**
 * The fields that a seller fills in. A field not given yet is `null`, a list `[]`. `idNumber` and `yearlySales` are asked of
 * a natural person only.
 */
export const merchantFields = z.strictObject({
  seller: z.nullable(z.enum(sellerKinds)),
  goods: z.array(z.enum(goodsCodes)).check(z.maxLength(goodsCodes.length, 'too_many')),
  making: z.nullable(z.enum(makings)),
  province: z.nullable(provinceCode),
  fullName: z.nullable(line(100)),
  registrationNumber: z.nullable(line(60)),
  legalRepresentative: z.nullable(line(50)),
  contact,
  address: z.nullable(line(200)),
  channels: z.array(channelGiven).check(z.maxLength(20, 'too_many')),
  brand: z.nullable(brand),
  directSales: z.boolean(),
  licences: z.array(licence).check(z.maxLength(20, 'too_many')),
  declarations,
  idNumber: z.nullable(line(40)),
  yearlySales: z.nullable(z.enum(yearlySales)),
  traits: z.array(z.enum(goodsTraits)).check(z.maxLength(goodsTraits.length, 'too_many')),
  labels: z.array(label).check(z.maxLength(50, 'too_many')),
  conduct: z.nullable(conduct),
})
export type MerchantFields = z.infer<typeof merchantFields>

/** The fields of an empty application. */
export const emptyFields: MerchantFields = {
  seller: null,
  goods: [],
  making: null,
  province: null,
  fullName: null,
  registrationNumber: null,
  legalRepresentative: null,
  contact: { name: null, phone: null },
  address: null,
  channels: [],
  brand: null,
  directSales: false,
  licences: [],
  declarations: { noMultilevel: false, truth: false, privacyNotice: null, sensitiveData: false },
  idNumber: null,
  yearlySales: null,
  traits: [],
  labels: [],
  conduct: null,
}

const orNothing = <T extends z.core.SomeType>(schema: T) => z.optional(z.nullable(schema))

/**
 * A change as a JSON Merge Patch (RFC 7396): a field left out stays, `null` clears it, an object is merged, a list is
 * replaced whole.
 */
export const merchantPatch = z.strictObject({
  seller: orNothing(z.enum(sellerKinds)),
  goods: orNothing(merchantFields.shape.goods),
  making: orNothing(z.enum(makings)),
  province: orNothing(provinceCode),
  fullName: orNothing(line(100)),
  registrationNumber: orNothing(line(60)),
  legalRepresentative: orNothing(line(50)),
  contact: orNothing(z.strictObject({ name: orNothing(line(50)), phone: orNothing(line(30)) })),
  address: orNothing(line(200)),
  channels: orNothing(merchantFields.shape.channels),
  brand: orNothing(brand),
  directSales: orNothing(z.boolean()),
  licences: orNothing(merchantFields.shape.licences),
  declarations: orNothing(
    z.strictObject({
      noMultilevel: orNothing(z.boolean()),
      truth: orNothing(z.boolean()),
      privacyNotice: orNothing(line(20)),
      sensitiveData: orNothing(z.boolean()),
    }),
  ),
  idNumber: orNothing(line(40)),
  yearlySales: orNothing(z.enum(yearlySales)),
  traits: orNothing(merchantFields.shape.traits),
  labels: orNothing(merchantFields.shape.labels),
  conduct: orNothing(conduct),
} satisfies Readonly<Record<keyof MerchantFields, z.core.SomeType>>)
export type MerchantPatch = z.infer<typeof merchantPatch>

/**
 * The pending change of an approved merchant: the fields that would change, the photos that would be added and taken away.
 * `submittedAt` is null until it is handed in.
 */
export const pending = z.strictObject({
  fields: z.partial(merchantFields),
  documents: z.array(document),
  removedDocuments: z.array(z.string()),
  submittedAt: z.nullable(instant),
})
export type Pending = z.infer<typeof pending>

/**
 * The parts that the seller may change now: `fields` by their JSON pointers, each with everything below it
 * (`/contact/phone`, `/channels`), `licences` whose lines may be typed, and `documents` whose photos may be taken or
 * replaced. Everything in a draft; after a request for changes, the parts that were not accepted; of an approved merchant
 * all but the number and the kind of seller, unless its change is being reviewed; nothing in any other status.
 */
const openParts = z.strictObject({
  fields: z.array(z.string()),
  licences: z.array(z.enum(licenceKinds)),
  documents: z.array(z.enum(documentKinds)),
})
export type OpenParts = z.infer<typeof openParts>

/** The day by which staff promise an answer, and the time of the latest reviews (median, in hours; null: not known). */
export const reviewClock = z.strictObject({ promisedBy: instant, medianHours: z.nullable(z.number()) })

/** The seller's one appeal against a refusal or a suspension; `outcome` is null until another person has decided it. */
export const appealShown = z.strictObject({
  at: instant,
  reason: z.string(),
  against: z.enum(appealable),
  outcome: z.nullable(z.enum(['upheld', 'dismissed'])),
})

/**
 * A merchant as its seller and the staff see it. `version` counts from 1 and is the ETag. `endsAt` is the instant at which
 * the clock alone ends it if nothing changes: an idle application lapses, or a notice, a time to cure or a time to appeal
 * ends; null while nothing runs out.
 */
export const merchant = z.extend(merchantFields, {
  id: z.string(),
  version: z.number(),
  status: z.enum(merchantStatuses),
  nextAction,
  channels: z.array(z.extend(channelGiven, { mayShowFood: z.boolean() })),
  /** The goods that may be shown now: packaged goods wait until their label is accepted. Empty before approval. */
  shownGoods: z.array(z.enum(goodsCodes)),
  documents: z.array(document),
  pending: z.nullable(pending),
  open: openParts,
  review: z.nullable(reviewClock),
  appeal: z.nullable(appealShown),
  endsAt: z.nullable(instant),
  requirements: z.array(requirement),
  createdAt: instant,
  updatedAt: instant,
})
export type Merchant = z.infer<typeof merchant>
