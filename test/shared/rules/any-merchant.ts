import fc from 'fast-check'
import { faultLevels, ruleFaultCodes } from '#shared/contract/fault'
import {
  cardTypes,
  channelKinds,
  goodsCodes,
  goodsTraits,
  labelItems,
  type MerchantFields,
  makings,
  sellerKinds,
  yearlySales,
} from '#shared/contract/merchant'
import { documentKinds, licenceKinds, requirementCodes } from '#shared/contract/requirement-codes'
import { merchantStatuses } from '#shared/contract/statuses'
import { dayNumber, dayOfNumber } from '#shared/rules/day'
import type { Evaluated } from '#shared/rules/evaluation'

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

export const anyDay = fc
  .integer({ min: dayNumber('2019-01-01'), max: dayNumber('2035-12-31') })
  .map(dayOfNumber)

/** Most days are within the years in question; a few are at the ends of what the contract takes. */
const typedDay = fc.oneof(
  { weight: 9, arbitrary: anyDay },
  fc.constantFrom('1900-01-01', '2028-02-29', '2199-12-31'),
)

const anyInstant = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 23 }))
  .map(([day, hour]) => `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`)

const text = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '腾讯科技（深圳）有限公司',
    '9144030071526726XG',
    '92440305MA5DABC17Y',
    '440301103448669',
    'JY14403050000010',
    'JY24403050000018',
    'SC11834020305037',
    'YB14401060000010',
    'SP1101051510352397',
    '13800138000',
    '11010519491231002X',
    '预包装食品销售',
    '散装食品（不含冷藏冷冻食品）',
    '发展下线',
  ),
  fc.string({ maxLength: 40, unit: 'grapheme' }),
)

const licence = fc.record({
  kind: fc.constantFrom(...licenceKinds),
  number: orNull(text),
  holderName: orNull(text),
  validFrom: orNull(typedDay),
  validTo: orNull(typedDay),
  longTerm: fc.boolean(),
  scope: fc.array(text, { maxLength: 3 }),
  place: fc.option(text, { nil: undefined }),
  renewalAppliedOn: fc.option(orNull(typedDay), { nil: undefined }),
  cardType: fc.option(orNull(fc.constantFrom(...cardTypes)), { nil: undefined }),
  onlineStated: fc.option(orNull(fc.boolean()), { nil: undefined }),
})

/** Any fields of the contract's shape, from nonsense to nearly right. */
export const anyFields: fc.Arbitrary<MerchantFields> = fc.record({
  seller: orNull(fc.constantFrom(...sellerKinds)),
  goods: fc.uniqueArray(fc.constantFrom(...goodsCodes), { maxLength: 10 }),
  making: orNull(fc.constantFrom(...makings)),
  province: orNull(fc.constantFrom('44', '11', '31', '33', '37', '41', '50', '99', '00')),
  fullName: orNull(text),
  registrationNumber: orNull(text),
  legalRepresentative: orNull(text),
  contact: fc.record({ name: orNull(text), phone: orNull(text) }),
  address: orNull(text),
  channels: fc.array(fc.record({ kind: fc.constantFrom(...channelKinds), account: text }), { maxLength: 3 }),
  brand: orNull(fc.record({ owner: text, names: fc.array(text, { maxLength: 2 }) })),
  directSales: fc.boolean(),
  licences: fc.array(licence, { maxLength: 6 }),
  declarations: fc.record({
    noMultilevel: fc.boolean(),
    truth: fc.boolean(),
    privacyNotice: orNull(fc.constantFrom('0', '1')),
    sensitiveData: fc.boolean(),
  }),
  idNumber: orNull(text),
  yearlySales: orNull(fc.constantFrom(...yearlySales)),
  traits: fc.uniqueArray(fc.constantFrom(...goodsTraits)),
  labels: fc.array(
    fc.record({
      goods: fc.constantFrom(...goodsCodes),
      product: text,
      producedOn: orNull(typedDay),
      alcoholByVolume: orNull(fc.integer({ min: 0, max: 100 })),
      items: fc.uniqueArray(fc.constantFrom(...labelItems)),
    }),
    { maxLength: 3 },
  ),
  conduct: orNull(
    fc.record({
      levels: fc.integer({ min: 0, max: 9 }),
      entryFee: fc.boolean(),
      headCountPay: fc.boolean(),
      downlineSales: fc.boolean(),
      text: orNull(text),
    }),
  ),
})

const judgement = fc.record({
  verdict: fc.constantFrom('accepted' as const, 'rejected' as const),
  faults: fc.array(fc.constantFrom(...ruleFaultCodes), { maxLength: 2 }),
  comment: orNull(text),
  at: anyInstant,
})

/** Any merchant of the contract's shape, in any status, judged in any way. */
export const anyMerchant: fc.Arbitrary<Evaluated> = fc.record({
  status: fc.constantFrom(...merchantStatuses),
  fields: anyFields,
  documents: fc.array(
    fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom(...documentKinds),
      status: fc.constantFrom('waiting' as const, 'confirmed' as const),
      faults: fc.array(
        fc.record({
          code: fc.constantFrom(...ruleFaultCodes),
          path: fc.constant('/documents/0'),
          level: fc.constantFrom(...faultLevels),
        }),
        { maxLength: 1 },
      ),
    }),
    { maxLength: 10 },
  ),
  judgements: fc.dictionary(fc.constantFrom(...requirementCodes), judgement, { maxKeys: 20 }),
  submittedAt: orNull(anyInstant),
  approvedAt: orNull(anyInstant),
  verifiedAt: orNull(anyInstant),
  changeSentAt: fc.option(orNull(anyInstant), { nil: undefined }),
  recheckTappedAt: fc.option(orNull(anyInstant), { nil: undefined }),
  waivers: fc.option(fc.dictionary(fc.constantFrom(...requirementCodes), orNull(anyDay), { maxKeys: 3 }), {
    nil: undefined,
  }),
  statusSince: fc.option(orNull(anyInstant), { nil: undefined }),
})
