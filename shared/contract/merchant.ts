import * as z from 'zod/mini'
import { document } from './document'
import { nextAction, requirement } from './requirement'
import { licenceKinds } from './requirement-codes'
import { calendarDay, instant, line } from './text'

export const merchantStatuses = [
  'draft',
  'submitted',
  'in_review',
  'action_required',
  'active',
  'restricted',
  'suspended',
  'closing',
  'declined',
  'lapsed',
  'withdrawn',
  'closed',
  'barred',
] as const
export type MerchantStatus = (typeof merchantStatuses)[number]

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
export const channelKinds = ['official_account', 'personal_account', 'mini_program', 'h5_shop'] as const

export type SellerKind = (typeof sellerKinds)[number]
export type GoodsCode = (typeof goodsCodes)[number]
export type Making = (typeof makings)[number]

/** The two-digit province of GB/T 2260, for example `"44"`. Whether it exists is a rule, not a shape. */
export const provinceCode = z.string().check(z.regex(/^\d{2}$/, 'format_invalid'))

/** The privacy notice in force. A declaration of an older one does not satisfy `consent.privacy`. */
export const privacyNoticeInForce = '1'

const nullAtFirst = <T extends z.core.SomeType>(schema: T) => z._default(z.nullable(schema), null)

/** A licence, filing, card or other numbered paper, as typed by the seller. `longTerm` means it prints no end (长期). */
export const licence = z.strictObject({
  kind: z.enum(licenceKinds),
  number: nullAtFirst(line(60)),
  holderName: nullAtFirst(line(100)),
  validFrom: nullAtFirst(calendarDay),
  validTo: nullAtFirst(calendarDay),
  longTerm: z._default(z.boolean(), false),
  scope: z._default(z.array(line(40)).check(z.maxLength(40, 'too_many')), []),
  place: z.optional(line(200)),
})
export type Licence = z.infer<typeof licence>

const channelGiven = z.strictObject({
  kind: z.enum(channelKinds),
  account: line(100),
  place: z.optional(line(200)),
})

const contact = z.strictObject({ name: z.nullable(line(50)), phone: z.nullable(line(30)) })
const brand = z.strictObject({
  owner: line(100),
  names: z.array(line(50)).check(z.maxLength(20, 'too_many')),
})
const declarations = z.strictObject({
  noMultilevel: z.boolean(),
  truth: z.boolean(),
  privacyNotice: z.nullable(line(20)),
  sensitiveData: z.boolean(),
})

/** What a seller tells of herself. A field not given yet is `null`, a list `[]`. */
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
})
export type MerchantFields = z.infer<typeof merchantFields>

/** An application in which nothing is given yet. */
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
})
export type MerchantPatch = z.infer<typeof merchantPatch>

/** A merchant as its seller and the staff see it. `version` counts from 1 and is the ETag. */
export const merchant = z.extend(merchantFields, {
  id: z.string(),
  version: z.number(),
  status: z.enum(merchantStatuses),
  nextAction,
  channels: z.array(z.extend(channelGiven, { mayShowFood: z.boolean() })),
  documents: z.array(document),
  pending: z.null(),
  requirements: z.array(requirement),
  createdAt: instant,
  updatedAt: instant,
})
export type Merchant = z.infer<typeof merchant>
