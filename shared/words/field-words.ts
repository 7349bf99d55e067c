import type { LabelItem, Licence, MerchantFields } from '../contract/merchant'
import type { InEvery, Language } from './language'

/** Every field, `contact` by its two parts; the licences have a table of their own. */
type Named =
  | `/${Exclude<keyof MerchantFields, 'contact' | 'licences'>}`
  | `/contact/${keyof MerchantFields['contact']}`
  | '/documents'

const zh = {
  '/fullName': '全称或姓名',
  '/registrationNumber': '统一社会信用代码',
  '/legalRepresentative': '法定代表人或经营者姓名',
  '/idNumber': '身份证号',
  '/contact/phone': '手机号',
  '/contact/name': '联系人姓名',
  '/address': '经营地址',
  '/channels': '卖货的账号',
  '/seller': '您的身份',
  '/goods': '卖什么',
  '/making': '货是怎么来的',
  '/province': '所在的省份',
  '/yearlySales': '一年大约卖多少钱',
  '/labels': '标签内容',
  '/brand': '品牌',
  '/directSales': '直销',
  '/documents': '照片',
  '/declarations': '您的同意或承诺',
  '/traits': '货的几个特点',
  '/conduct': '怎么给报酬',
} as const satisfies Readonly<Record<Named, string>>

const en: Readonly<Record<keyof typeof zh, string>> = {
  '/fullName': 'full name',
  '/registrationNumber': 'credit code',
  '/legalRepresentative': 'name of the legal representative or operator',
  '/idNumber': 'ID number',
  '/contact/phone': 'mobile number',
  '/contact/name': 'name of a contact person',
  '/address': 'place of business',
  '/channels': 'account you sell with',
  '/seller': 'what you are',
  '/goods': 'what you sell',
  '/making': 'where the goods come from',
  '/province': 'province',
  '/yearlySales': 'sales of a year',
  '/labels': 'label',
  '/brand': 'brand',
  '/directSales': 'direct sales',
  '/documents': 'photo',
  '/declarations': 'your consent or declaration',
  '/traits': 'what about the goods',
  '/conduct': 'how people are paid',
}

const licenceZh = {
  number: '证件编号',
  holderName: '证上的名称',
  validFrom: '发证或签署的日期',
  validTo: '有效期到哪天',
  longTerm: '长期有效',
  scope: '经营项目',
  place: '证上的地址',
  renewalAppliedOn: '申请延续的日期',
  cardType: '证的种类',
  onlineStated: '是否写明网络经营',
} as const satisfies Readonly<Record<Exclude<keyof Licence, 'kind'>, string>>

const licenceEn: Readonly<Record<keyof typeof licenceZh, string>> = {
  number: 'licence number',
  holderName: 'name on the paper',
  validFrom: 'day of issue or signature',
  validTo: 'last day it is good',
  longTerm: 'no end',
  scope: 'scope',
  place: 'address on the paper',
  renewalAppliedOn: 'day the renewal was asked for',
  cardType: 'kind of card',
  onlineStated: 'whether it covers online selling',
}

const itemZh = {
  name: '食品名称',
  specification: '规格',
  net_content: '净含量',
  production_date: '生产日期',
  shelf_life: '保质期',
  expiry_date: '保质期到期日',
  ingredients: '配料表',
  producer_name: '生产者名称',
  producer_address: '生产者地址',
  producer_contact: '生产者联系方式',
  standard_number: '产品标准代号',
  storage: '贮存条件',
  additives: '食品添加剂的通用名称',
  licence_number: '生产许可证编号',
  allergens: '致敏物质提示',
  nutrition: '营养成分和含量',
  warning: '“本品不能代替药物”',
  batch: '生产批号',
  operator_name: '经营者名称',
  operator_address: '经营者地址',
  operator_contact: '经营者联系方式',
  chinese_label: '中文标签',
  origin: '原产国或地区',
  agent_name: '境内代理商名称',
  agent_address: '境内代理商地址',
  agent_contact: '境内代理商联系方式',
} as const satisfies Readonly<Record<LabelItem, string>>

const itemEn: Readonly<Record<keyof typeof itemZh, string>> = {
  name: 'name of the food',
  specification: 'specification',
  net_content: 'net content',
  production_date: 'production date',
  shelf_life: 'shelf life',
  expiry_date: 'expiry date',
  ingredients: 'ingredients',
  producer_name: "producer's name",
  producer_address: "producer's address",
  producer_contact: "producer's contact",
  standard_number: 'product standard number',
  storage: 'storage conditions',
  additives: 'standard names of additives',
  licence_number: 'production licence number',
  allergens: 'allergens',
  nutrition: 'nutrients and amounts',
  warning: '"cannot replace medicine"',
  batch: 'batch number',
  operator_name: "seller's name",
  operator_address: "seller's address",
  operator_contact: "seller's contact",
  chinese_label: 'label in Chinese',
  origin: 'country of origin',
  agent_name: "domestic agent's name",
  agent_address: "domestic agent's address",
  agent_contact: "domestic agent's contact",
}

/** The names in a language: of fields, lines of a paper, items of a label, and whatever has no name of its own. */
type Names = {
  readonly fields: Readonly<Record<keyof typeof zh, string>>
  readonly licence: Readonly<Record<keyof typeof licenceZh, string>>
  readonly items: Readonly<Record<LabelItem, string>>
  readonly anyPaper: string
  readonly anyField: string
}

const names: InEvery<Names> = {
  'zh-CN': { fields: zh, licence: licenceZh, items: itemZh, anyPaper: '证件', anyField: '这一项' },
  en: { fields: en, licence: licenceEn, items: itemEn, anyPaper: 'paper', anyField: 'entry' },
}

const named = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.keys(table).includes(key) ? table[key] : undefined

/** The name of the thing at a JSON pointer: a field, a field of a licence, an item of a label. */
export function fieldWords(path: string, language: Language): string {
  const { fields, licence, items, anyPaper, anyField } = names[language]
  const [, first = '', , last = ''] = path.split('/')
  if (first === 'licences') return named(licence, last) ?? anyPaper
  if (first === 'labels') return named(items, path.split('/').pop() ?? '') ?? fields['/labels']
  return named(fields, path) ?? named(fields, `/${first}`) ?? anyField
}
