/**
 * The value that a printed label stands before; `other` are labels whose values are not used, but which end the value before
 * them.
 */
export type Labelled =
  | 'holder'
  | 'person'
  | 'address'
  | 'seat'
  | 'number'
  | 'code'
  | 'scope'
  | 'issued'
  | 'term'
  | 'authority'
  | 'other'

/**
 * The labels of the papers as their offices print them: the business licence (State Administration for Market Regulation,
 * samples of 2014 and 2019), the food licences (samples to orders 17, 24 and 78), filings and provincial cards.
 */
const labels: Readonly<Record<Labelled, readonly string[]>> = {
  holder: ['名称', '经营者名称', '生产者名称', '企业名称', '单位名称', '字号名称', '店铺名称'],
  person: ['法定代表人', '负责人', '经营者', '经营者姓名', '投资人', '执行事务合伙人'],
  address: ['经营场所', '生产地址', '主要经营场所', '经营地址', '营业场所', '地址', '生产场所'],
  seat: ['住所'],
  number: ['许可证编号', '备案编号', '登记证编号', '备案号', '登记证号', '编号', '登记编号'],
  code: ['统一社会信用代码', '社会信用代码', '注册号'],
  scope: ['经营范围', '经营项目', '食品类别', '经营品种', '生产品种', '业务范围'],
  issued: ['发证日期', '签发日期', '备案日期', '登记日期', '发证时间'],
  term: ['有效期至', '有效期限', '有效期', '营业期限', '合伙期限'],
  authority: ['登记机关', '发证机关', '备案机关', '备案部门', '发证部门', '登记部门', '发证单位'],
  other: [
    '类型',
    '注册资本',
    '成员出资总额',
    '组成形式',
    '成立日期',
    '注册日期',
    '主体业态',
    '签发人',
    '日常监督管理机构',
    '日常监督管理人员',
    '投诉举报电话',
    '监督电话',
    '联系人',
    '联系电话',
    '备案类型',
    '仓库地址',
    '外设仓库',
    '副本',
    '营业执照',
    '食品经营许可证',
    '食品生产许可证',
  ],
}

const kinds: readonly Labelled[] = [
  'holder',
  'person',
  'address',
  'seat',
  'number',
  'code',
  'scope',
  'issued',
  'term',
  'authority',
  'other',
]

const known = kinds
  .flatMap((labelled) => labels[labelled].map((label) => ({ labelled, label })))
  .sort((one, other) => other.label.length - one.label.length)

// One letter of a long label may be misread, none of a short one: otherwise half of all words would be labels.
function begins(text: string, label: string): boolean {
  const wrong = Array.from(label).filter((letter, at) => text.charAt(at) !== letter).length
  return wrong === 0 || (wrong === 1 && label.length >= 5)
}

/** The label at the beginning of a text, and how many characters it takes with its bracket and colon; or null. */
export function labelOf(text: string): { readonly labelled: Labelled; readonly length: number } | null {
  const match = known.find(({ label }) => begins(text, label))
  if (match === undefined) return null
  const rest = text.slice(match.label.length)
  const bracket = /^[(（][^)）]{0,10}[)）]/.exec(rest)?.[0] ?? ''
  const colon = /^[:：·.]/.test(rest.slice(bracket.length)) ? 1 : 0
  return { labelled: match.labelled, length: match.label.length + bracket.length + colon }
}

/** Whether a text begins with a label of four letters or more, letter by letter: such words stand nowhere else by chance. */
export const beginsLongLabel = (text: string): boolean =>
  known.some(({ label }) => label.length >= 4 && text.startsWith(label))

/** Whether a text is the first part of some label: 名 of 名称, printed far apart. */
export const beginsLabel = (text: string): boolean =>
  known.some(({ label }) => label.length > text.length && label.startsWith(text))
