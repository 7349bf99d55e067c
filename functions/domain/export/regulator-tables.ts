import type { MerchantFields } from '#shared/contract/merchant'
import { shanghaiDay } from '#shared/rules/day'
import { exemptionSentence } from '#shared/words/exemption-words'
import type { Language } from '#shared/words/language'
import type { Column } from './column'
import { sayStatus } from './merchants-table'
import { appliedAt, type Reason, type Reported } from './reported'

/** The regulator reads Chinese, whoever has the file made. */
export const regulatorLanguage: Language = 'zh-CN'

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en })
const dayOf = (instant: string | null): string => (instant === null ? '' : shanghaiDay(instant))

// One place in each cell for each shop or licence, so that the cells can be read across.
const across = (cells: readonly string[]): string =>
  cells.every((cell) => cell === '') ? '' : cells.join(' | ')

const ofShops = (
  { merchant }: Reported,
  read: (shop: MerchantFields['channels'][number]) => string,
): string => across(merchant.fields.channels.map(read))

const ofLicences = (
  { merchant }: Reported,
  read: (one: MerchantFields['licences'][number]) => string,
): string => across(merchant.fields.licences.map(read))

const contactOf = ({ name, phone }: MerchantFields['contact']): string =>
  [name, phone].filter((part) => part !== null).join(' ')

const shared: readonly Column<Reported>[] = [
  {
    key: 'address',
    heading: both('实际经营地址', 'Actual address'),
    read: ({ merchant }) => merchant.fields.address ?? '',
  },
  {
    key: 'contact',
    heading: both('联系方式', 'Contact'),
    read: ({ merchant }) => contactOf(merchant.fields.contact),
  },
  {
    key: 'shopName',
    heading: both('网店名称', 'Shop name'),
    read: (reported) => ofShops(reported, ({ shopName }) => shopName ?? ''),
  },
  {
    key: 'shopLink',
    heading: both('网址链接', 'Shop link'),
    read: (reported) => ofShops(reported, ({ shopLink }) => shopLink ?? ''),
  },
]

const nameColumn = (zh: string): Column<Reported> => ({
  key: 'fullName',
  heading: both(zh, 'Name'),
  read: ({ merchant }) => merchant.fields.fullName ?? '',
})

/**
 * What the regulator is told of a seller who is registered (SAMR order 37 art. 25, item 1), in the order of the article.
 * Nothing is masked.
 */
export const registeredItems: readonly Column<Reported>[] = [
  nameColumn('名称'),
  {
    key: 'registrationNumber',
    heading: both('统一社会信用代码', 'Unified social credit code'),
    read: ({ merchant }) => merchant.fields.registrationNumber ?? '',
  },
  ...shared,
]

/** The same of a person who by law is not registered (item 2); who sold for more than the limit is marked. */
export const unregisteredItems: readonly Column<Reported>[] = [
  nameColumn('姓名'),
  {
    key: 'idNumber',
    heading: both('身份证件号码', 'ID number'),
    read: ({ merchant }) => merchant.fields.idNumber ?? '',
  },
  ...shared,
  {
    key: 'exemption',
    heading: both('依法不需要办理市场主体登记的自我声明', 'Statement of exemption'),
    read: ({ merchant: { fields } }) =>
      exemptionSentence(fields.seller, fields.goods, regulatorLanguage, fields.making) ?? '',
  },
]

/** The mark of a person whose yearly sales are over 100,000 yuan (order 37 art. 8): empty for all others. */
const limitColumn: Column<Reported> = {
  key: 'overLimit',
  heading: both('年交易额超过10万元', 'Yearly sales over 100,000 yuan'),
  read: ({ merchant }) => (merchant.fields.yearlySales === 'over_100000' ? 'over_100000' : ''),
  say: (cell) => (cell === '' ? '' : '是'),
}

const reasonWords: Readonly<Record<Reason, string>> = {
  live_in_period: '期间在营',
  approved_in_period: '期间通过审核',
  suspended_in_period: '期间被暂停',
  ended_in_period: '期间结束经营',
  barred_in_period: '期间被永久关闭',
}
const isReason = (text: string): text is Reason => text in reasonWords

const beside: readonly Column<Reported>[] = [
  {
    key: 'province',
    heading: both('省份代码', 'Province (GB/T 2260)'),
    read: ({ merchant }) => merchant.fields.province ?? '',
  },
  { key: 'statusNow', heading: both('现在状态', 'Status now'), read: ({ status }) => status, say: sayStatus },
  {
    key: 'liveSince',
    heading: both('通过审核日（北京时间）', 'Live since (Beijing time)'),
    read: ({ approvedAt }) => dayOf(approvedAt),
  },
  {
    key: 'endedAt',
    heading: both('结束日（北京时间）', 'Ended (Beijing time)'),
    read: ({ endedAt }) => dayOf(endedAt),
  },
  {
    key: 'licenceKinds',
    heading: both('许可或备案种类', 'Kinds of licence'),
    read: (reported) => ofLicences(reported, ({ kind }) => kind),
  },
  {
    key: 'licenceNumbers',
    heading: both('许可或备案编号', 'Licence numbers'),
    read: (reported) => ofLicences(reported, ({ number }) => number ?? ''),
  },
  {
    key: 'validTo',
    heading: both('许可有效期至', 'Licences valid to'),
    read: (reported) =>
      ofLicences(reported, ({ validTo, longTerm }) => (longTerm ? 'long_term' : (validTo ?? ''))),
    say: (cell) => cell.replaceAll('long_term', '长期'),
  },
  {
    key: 'verifiedAt',
    heading: both('最近核验日（北京时间）', 'Verified (Beijing time)'),
    read: ({ verifiedAt }) => dayOf(verifiedAt),
  },
  {
    key: 'sanctionsInPeriod',
    heading: both('期间处置', 'Sanctions in the period'),
    read: ({ sanctions }) =>
      sanctions.map((one) => `${one.action} (${one.rule}, ${shanghaiDay(appliedAt(one))})`).join('; '),
  },
  {
    key: 'reasons',
    heading: both('列入原因', 'Reasons'),
    read: ({ reasons }) => reasons.join(' '),
    say: (cell) =>
      cell
        .split(' ')
        .map((one) => (isReason(one) ? reasonWords[one] : one))
        .join('、'),
  },
  { key: 'id', heading: both('平台编号', 'ID'), read: ({ merchant }) => merchant.id },
]

/** The two tables of the file: by the law's items first, then what the platform knows beside them. */
export const regulatorColumns = {
  registered: [...registeredItems, ...beside],
  unregistered: [...unregisteredItems, limitColumn, ...beside],
} as const satisfies Readonly<Record<string, readonly Column<Reported>[]>>

export type RegulatorTable = keyof typeof regulatorColumns

/** The table that a merchant stands in: only a natural person is not registered. */
export const regulatorTable = ({ merchant }: Reported): RegulatorTable =>
  merchant.fields.seller === 'natural_person' ? 'unregistered' : 'registered'
