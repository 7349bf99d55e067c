import { cellsOf, headOf, saidCells } from '#functions/domain/export/column'
import { regulatorColumns, regulatorTable } from '#functions/domain/export/regulator-tables'
import { reportedOf } from '#functions/domain/export/reported'
import { barred, closed } from '#functions/domain/merchant/enter'
import type { Merchant } from '#functions/domain/merchant/merchant'
import type { Sanction, SanctionAction } from '#shared/contract/sanction'
import { draftOf, handedIn } from '#test/fixtures/merchants'
import { walnutFarm } from '#test/fixtures/people'
import { at, live } from '../live'

// Approved on 2026-11-25.
const half = { from: '2026-07-01', to: '2026-12-31' }
const before = { from: '2026-01-01', to: '2026-06-30' }
const after = { from: '2027-01-01', to: '2027-06-30' }
const shop = live()
const next = { ...at, now: '2027-02-10T02:00:00.000Z' }

const sanctionOf = (action: SanctionAction, more: Partial<Sanction> = {}): Sanction => ({
  ...{
    id: action,
    action,
    finding: 'other',
    rule: 'order 37, art. 24',
    facts: 'What was found',
    evidence: [],
  },
  ...{ state: 'applied', by: 'lin', at: at.now, signedBy: null, signedAt: null, ...more },
})
const rowOf = (merchant: Merchant, period = half, closedAt: string | null = null, moment = at) => {
  const reported = reportedOf(merchant, closedAt, period, moment)
  if (reported === null) return {}
  const columns = regulatorColumns[regulatorTable(reported)]
  const cells = cellsOf(columns, reported)
  return Object.fromEntries(columns.map(({ key }, index) => [key, cells[index]]))
}
const said = (table: keyof typeof regulatorColumns, key: string, cell: string): string | undefined => {
  const columns = regulatorColumns[table]
  const at = columns.findIndex((column) => column.key === key)
  return saidCells(
    columns,
    columns.map(() => cell),
    'zh-CN',
  )[at]
}

it('a live merchant is in the file with its licences and its approval', () => {
  expect(rowOf(shop)).toMatchObject({
    id: 'tea',
    registrationNumber: shop.fields.registrationNumber,
    fullName: shop.fields.fullName,
    province: shop.fields.province,
    statusNow: 'active',
    liveSince: '2026-11-25',
    endedAt: '',
    licenceKinds: shop.fields.licences.map(({ kind }) => kind).join(' | '),
    licenceNumbers: shop.fields.licences.map(({ number }) => number).join(' | '),
    verifiedAt: '2026-11-25',
    sanctionsInPeriod: '',
    reasons: 'live_in_period approved_in_period',
  })
  expect(rowOf(shop, after).reasons).toBe('live_in_period')
})

it('the end of a licence is written as its day, as having none, or left empty', () => {
  const [licence] = shop.fields.licences
  if (licence === undefined) throw new Error('She has no licence')
  const licences = [
    { ...licence, number: null, validTo: null, longTerm: false },
    { ...licence, number: 'JY1', validTo: '2027-01-01', longTerm: false },
    { ...licence, number: 'JY2', validTo: null, longTerm: true },
  ]
  const row = rowOf({ ...shop, fields: { ...shop.fields, licences } })
  expect(row).toMatchObject({ licenceNumbers: ' | JY1 | JY2', validTo: ' | 2027-01-01 | long_term' })
})

it('a merchant not live in the period is not in the file', () => {
  expect(reportedOf(shop, null, before, at)).toBeNull()
  expect(reportedOf(handedIn(draftOf('m', 'she')), null, half, at)).toBeNull()
  expect(reportedOf({ ...closed(shop), since: at.now }, null, after, next)).toBeNull()
  const declined = { ...closed(handedIn(draftOf('m', 'she'))), since: at.now }
  expect(reportedOf(declined, null, half, at)).toBeNull()
})

it('a suspended, ended or barred merchant is listed as such, with the sanctions of the period', () => {
  const sanctions = [
    sanctionOf('warn', { at: '2026-06-30T02:00:00.000Z' }),
    sanctionOf('suspend'),
    sanctionOf('close', { state: 'awaiting_signature' }),
    sanctionOf('bar', { signedBy: 'wang', signedAt: '2026-12-01T02:00:00.000Z' }),
  ]
  const row = rowOf({ ...barred({ ...shop, sanctions }), since: '2026-12-01T02:00:00.000Z' })
  expect(row).toMatchObject({
    statusNow: 'barred',
    endedAt: '2026-12-01',
    sanctionsInPeriod: 'suspend (order 37, art. 24, 2026-11-25); bar (order 37, art. 24, 2026-12-01)',
    reasons: 'live_in_period approved_in_period suspended_in_period ended_in_period barred_in_period',
  })
  const ended = { ...closed(shop), since: '2027-01-05T02:00:00.000Z' }
  expect(rowOf(ended, half, null, next)).toMatchObject({ reasons: 'live_in_period approved_in_period' })
  expect(rowOf(ended, after, null, next)).toMatchObject({ reasons: 'live_in_period ended_in_period' })
})

it('a merchant barred after it had closed was live until it closed', () => {
  const later = { ...barred(shop), since: '2027-02-01T02:00:00.000Z' }
  const closedAt = '2026-12-01T02:00:00.000Z'
  expect(rowOf(later, half, closedAt, next)).toMatchObject({
    endedAt: '2026-12-01',
    reasons: 'live_in_period approved_in_period ended_in_period',
  })
  expect(rowOf(later, after, closedAt, next).reasons).toBe('barred_in_period')
})

it('an application that is barred is in the file though it was never live', () => {
  const never = { ...barred(handedIn(draftOf('m', 'she', walnutFarm))), since: at.now }
  expect(rowOf(never)).toMatchObject({ liveSince: '', verifiedAt: '', reasons: 'barred_in_period' })
  const bare = {
    ...never.fields,
    fullName: null,
    idNumber: null,
    province: null,
    address: null,
    licences: [],
  }
  expect(rowOf({ ...never, fields: { ...bare, contact: { name: null, phone: null } } })).toMatchObject({
    fullName: '',
    idNumber: '',
    province: '',
    address: '',
    contact: '',
    licenceKinds: '',
  })
})

const channels: Merchant['fields']['channels'] = [
  { kind: 'mini_program', account: 'a', shopName: '=好运=', shopLink: 'https://shop.example/1' },
  { kind: 'h5_shop', account: 'b', shopName: '二店' },
]

it('a registered seller is told with name, code, address, contact, shop names and links', () => {
  const { contact } = shop.fields
  expect(rowOf({ ...shop, fields: { ...shop.fields, channels } })).toMatchObject({
    fullName: shop.fields.fullName,
    registrationNumber: shop.fields.registrationNumber,
    address: shop.fields.address,
    contact: `${contact.name} ${contact.phone}`,
    shopName: '=好运= | 二店',
    shopLink: 'https://shop.example/1 | ',
  })
  expect(rowOf(shop)).toMatchObject({ shopName: '', shopLink: '' })
  const nameless = { ...shop.fields, registrationNumber: null, contact: { name: null, phone: '1' } }
  expect(rowOf({ ...shop, fields: nameless })).toMatchObject({ registrationNumber: '', contact: '1' })
})

it('a person is told unmasked, with the ID number, the statement of exemption and the mark of the limit', () => {
  const { fields } = handedIn(draftOf('m', 'she', walnutFarm))
  const person = { ...shop, fields }
  expect(rowOf(person)).toMatchObject({
    fullName: walnutFarm.patch.fullName,
    idNumber: walnutFarm.patch.idNumber,
    address: walnutFarm.patch.address,
    exemption: '个人销售自产农副产品，依法不需要办理市场主体登记。',
    overLimit: '',
  })
  expect(rowOf({ ...person, fields: { ...fields, yearlySales: 'over_100000' } }).overLimit).toBe(
    'over_100000',
  )
  expect(rowOf({ ...person, fields: { ...fields, goods: ['baked'] } }).exemption).toBe('')
})

it('the law’s items come first, and the headings of days say whose time it is', () => {
  expect(headOf(regulatorColumns.registered, 'xlsx', 'zh-CN').slice(0, 6)).toEqual([
    '名称',
    '统一社会信用代码',
    '实际经营地址',
    '联系方式',
    '网店名称',
    '网址链接',
  ])
  expect(headOf(regulatorColumns.unregistered, 'xlsx', 'zh-CN').slice(0, 8)).toEqual([
    '姓名',
    '身份证件号码',
    '实际经营地址',
    '联系方式',
    '网店名称',
    '网址链接',
    '依法不需要办理市场主体登记的自我声明',
    '年交易额超过10万元',
  ])
  expect(headOf(regulatorColumns.registered, 'xlsx', 'zh-CN')).toContain('通过审核日（北京时间）')
})

it('a workbook says codes in words', () => {
  expect(said('registered', 'reasons', 'live_in_period barred_in_period other')).toBe(
    '期间在营、期间被永久关闭、other',
  )
  expect(said('registered', 'validTo', '2027-01-01 | long_term')).toBe('2027-01-01 | 长期')
  expect(said('registered', 'statusNow', 'barred')).toBe('永久关闭')
  expect(said('unregistered', 'overLimit', 'over_100000')).toBe('是')
  expect(said('unregistered', 'overLimit', '')).toBe('')
})
