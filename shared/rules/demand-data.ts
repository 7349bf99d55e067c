import type { DemandRule } from './demand'

const registered = ['enterprise', 'individual', 'cooperative'] as const
const person = ['natural_person'] as const
const packaged = [
  'prepackaged',
  'own_packaged',
  'imported',
  'health_food',
  'infant_formula',
  'alcohol',
  'bulk',
] as const
const bought = ['prepackaged', 'bulk', 'imported', 'health_food', 'infant_formula', 'alcohol'] as const
const madeElsewhere = ['own_factory', 'commissioned'] as const

const attested = { kind: 'attested', impact: 'sell', atSubmit: true } as const
const computed = { kind: 'computed', impact: 'sell', atSubmit: true } as const
const paper = { kind: 'document', impact: 'sell', atSubmit: true } as const
const goodsPaper = { kind: 'document', impact: 'show', atSubmit: true } as const
const later = { kind: 'document', impact: 'show', atSubmit: false } as const

const trademark = {
  ...later,
  code: 'brand.trademark',
  anyOf: ['brand.trademark', 'brand.authorisation'],
  when: { brand: true },
} as const
const authorisation = {
  ...later,
  code: 'brand.authorisation',
  when: { brand: false, goods: ['infant_formula'] },
} as const

/** The demands before the food papers, in the order in which the seller meets them. */
export const firstDemands: readonly DemandRule[] = [
  { ...attested, code: 'goods.list', articles: ['food_safety_62', 'order_27_16'] },
  { ...computed, code: 'consent.privacy', articles: ['privacy_14'] },
  { ...computed, code: 'consent.sensitive_data', articles: ['privacy_29'], when: { sellers: person } },
  { ...attested, code: 'subject.full_name', articles: ['ecommerce_15', 'ecommerce_27'] },
  {
    ...attested,
    code: 'subject.registration_number',
    articles: ['ecommerce_15', 'ecommerce_27'],
    when: { sellers: registered },
  },
  {
    ...attested,
    code: 'subject.legal_representative',
    articles: ['order_27_11'],
    when: { sellers: registered },
  },
  {
    ...paper,
    code: 'subject.id_document',
    articles: ['ecommerce_27', 'order_27_11'],
    when: { sellers: person },
  },
  { ...attested, code: 'contact.phone', articles: ['ecommerce_27'] },
  { ...attested, code: 'contact.address', articles: ['ecommerce_27'] },
  { ...attested, code: 'channel.account', articles: ['ecommerce_27', 'sales_rule_2026'] },
  {
    ...paper,
    code: 'licence.business',
    articles: ['ecommerce_10', 'ecommerce_15'],
    when: { sellers: registered },
  },
]

/**
 * The demands after the food papers: special goods first, the seller's declarations, then papers that may follow the
 * approval.
 */
export const furtherDemands: readonly DemandRule[] = [
  { ...paper, code: 'licence.direct_sales', articles: ['direct_sales_9'], when: { directSales: true } },
  {
    ...goodsPaper,
    code: 'special_food.registration',
    articles: ['food_safety_76'],
    when: { goods: ['health_food'] },
  },
  {
    ...goodsPaper,
    code: 'special_food.registration',
    articles: ['food_safety_81'],
    when: { goods: ['infant_formula'] },
  },
  {
    ...goodsPaper,
    code: 'special_food.advert',
    articles: ['food_safety_79'],
    when: { goods: ['health_food'], traits: ['advertised'] },
  },
  {
    ...goodsPaper,
    code: 'import.papers',
    articles: ['food_safety_92', 'food_safety_97'],
    when: { goods: ['imported'] },
  },
  {
    ...goodsPaper,
    code: 'goods.commission_contract',
    articles: ['implementing_21'],
    when: {
      goods: ['prepackaged', 'own_packaged', 'baked', 'health_food', 'infant_formula', 'alcohol'],
      makings: ['commissioned'],
    },
  },
  {
    ...paper,
    code: 'shop.front_photo',
    articles: ['order_123'],
    when: { goods: ['catering'] },
    graceFrom: '2026-06-01',
  },
  { ...attested, code: 'declare.no_multilevel', articles: ['multilevel_7'] },
  { ...attested, code: 'declare.truth', articles: ['ecommerce_27'] },
  { ...later, code: 'goods.supplier_papers', articles: ['food_safety_53'], when: { goods: bought } },
  {
    ...later,
    code: 'goods.label',
    articles: ['food_safety_67', 'sales_rule_2026', 'gb_7718_2011'],
    when: { goods: packaged },
    until: '2027-03-16',
  },
  {
    ...later,
    code: 'goods.label',
    articles: ['food_safety_67', 'sales_rule_2026', 'gb_7718_2025'],
    when: { goods: packaged },
    from: '2027-03-16',
  },
  {
    ...later,
    code: 'goods.label',
    articles: ['food_safety_67'],
    when: { goods: ['baked'], makings: madeElsewhere },
  },
  { ...later, code: 'goods.label', articles: ['food_safety_68'], when: { goods: ['bulk'] } },
  { ...later, code: 'goods.label', articles: ['food_safety_97'], when: { goods: ['imported'] } },
  { ...later, code: 'goods.label', articles: ['food_safety_78'], when: { goods: ['health_food'] } },
  {
    ...later,
    code: 'goods.origin_proof',
    articles: ['farm_quality_40', 'produce_certificate_3'],
    when: { goods: ['farm_produce'] },
  },
  {
    ...later,
    code: 'goods.origin_proof',
    articles: ['food_safety_65', 'farm_quality_39'],
    when: { goods: ['farm_produce'], makings: ['resold'] },
  },
  {
    ...later,
    code: 'goods.origin_proof',
    articles: ['farm_quality_39'],
    when: { goods: ['farm_produce'], sellers: ['enterprise', 'cooperative'] },
  },
  { ...later, code: 'goods.origin_proof', articles: ['food_safety_34'], when: { traits: ['pork'] } },
  {
    ...later,
    code: 'staff.health_certificate',
    articles: ['food_safety_45'],
    when: { goods: ['catering', 'baked', 'bulk'] },
    goodForMonths: 12,
  },
  {
    ...trademark,
    articles: ['trademark_57'],
    until: '2027-01-01',
  },
  {
    ...trademark,
    articles: ['trademark_72'],
    from: '2027-01-01',
  },
  {
    ...authorisation,
    articles: ['trademark_57'],
    until: '2027-01-01',
  },
  {
    ...authorisation,
    articles: ['trademark_72'],
    from: '2027-01-01',
  },
]
