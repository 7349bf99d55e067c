import type { Line } from '#functions/domain/reading/line'
import { readPaper } from '#functions/domain/reading/read-paper'
import type { DocumentKind } from '#shared/contract/requirement-codes'
import { blurred, photoOf, printed } from './printed'

const code = '92440305MA5DABC17Y'

const values = (lines: readonly Line[], asked: DocumentKind, ...codes: string[]) => {
  const found = readPaper(photoOf(lines, ...codes), asked)
  if (found.outcome !== 'read') return found.outcome
  const fields = Object.entries(found.fields).map(([field, { value }]) => [field, value])
  return { kind: found.kind, ...Object.fromEntries(fields) }
}

const business = (...more: readonly Line[]): readonly Line[] => [
  printed('营业执照', 500, 0),
  printed('统一社会信用代码', 0, 80),
  printed(code, 0, 115),
  printed('名称', 0, 200),
  printed('深圳市小红茶行', 150, 200),
  printed('类型个体工商户', 0, 245),
  printed('经营者', 0, 290),
  printed('李小红', 150, 290),
  ...more,
]

it('a business licence is read with its holder', () => {
  expect(values(business(), 'licence.business')).toEqual({
    kind: 'licence.business',
    registrationNumber: code,
    fullName: '深圳市小红茶行',
    legalRepresentative: '李小红',
  })
})

it('a value over several lines is one value, and ends where the next begins', () => {
  const lines = business(
    printed('住', 800, 200),
    printed('所', 890, 200),
    printed('深圳市南山区粤海街道', 950, 200),
    printed('科苑路12号', 950, 235),
    printed('登记机关', 800, 290),
    printed('深圳市市场监督管理局', 950, 290),
  )
  expect(values(lines, 'licence.business')).toMatchObject({
    address: '深圳市南山区粤海街道科苑路12号',
    authority: '深圳市市场监督管理局',
  })
})

it('a torn label, or one with a letter in its gap, is still recognised', () => {
  const lines = [printed('营业执照', 500, 0), printed('名馆', 0, 200), printed('称深圳市小红茶行', 90, 200)]
  expect(values(lines, 'licence.business')).toMatchObject({ fullName: '深圳市小红茶行' })
})

it('half a label beside nothing, far from the rest, or beside another word is not recognised', () => {
  expect(values([printed('营业执照', 500, 0), printed('名', 0, 200)], 'licence.business')).toEqual({
    kind: 'licence.business',
  })
  const far = [printed('营业执照', 500, 0), printed('名', 0, 200), printed('称号', 400, 200)]
  expect(values(far, 'licence.business')).toEqual({ kind: 'licence.business' })
  const other = [printed('营业执照', 500, 0), printed('名', 0, 200), printed('贵', 60, 200)]
  expect(values(other, 'licence.business')).toEqual({ kind: 'licence.business' })
})

it('a value may begin above its label when the label stands in the middle of the cell', () => {
  const lines = [
    printed('仅销售预包装食品经营者备案信息表', 300, 0),
    printed('经营者名称', 0, 200),
    printed('小红茶行', 400, 200),
    printed('经营场所', 0, 345),
    printed('深圳市南山区', 400, 300),
    printed('粤海街道科苑路', 400, 345),
    printed('12号3栋', 400, 390),
    printed('备案机关', 0, 500),
    printed('南山监管局', 400, 500),
  ]
  expect(values(lines, 'filing.prepackaged')).toMatchObject({
    holderName: '小红茶行',
    address: '深圳市南山区粤海街道科苑路12号3栋',
    authority: '南山监管局',
  })
})

it('two columns read as one line are two values', () => {
  const one = printed('经营者名称小红茶行', 0, 200)
  const other = printed('发证机关南山监管局', 400, 200)
  const merged: Line = {
    ...one,
    right: other.right,
    glyphs: [
      ...one.glyphs.map((glyph, at) => ({ ...glyph, at: (at + 0.5) * (30 / 670) })),
      ...other.glyphs.map((glyph, at) => ({ ...glyph, at: (400 + (at + 0.5) * 30) / 670 })),
    ],
  }
  const lines = [printed('食品经营许可证', 300, 0), merged]
  expect(values(lines, 'licence.food_operation')).toMatchObject({
    holderName: '小红茶行',
    authority: '南山监管局',
  })
})

it('a food licence is read with its number, its holder and its days', () => {
  const lines = [
    printed('食品经营许可证', 300, 0),
    printed('经营者名称：小红茶行', 0, 200),
    printed('社会信用代码（身份证号码）', 0, 245),
    printed(code, 450, 245),
    printed('法定代表人（负责人）李小红', 0, 290),
    printed('经营项目预包装食品销售', 0, 335),
    printed('许可证编号', 900, 200),
    printed('JY14403050000010', 1100, 200),
    printed('有效期至2029年6月7日', 900, 245),
    printed('签发日期2024-06-08', 900, 290),
  ]
  expect(values(lines, 'licence.food_operation')).toEqual({
    kind: 'licence.food_operation',
    holderName: '小红茶行',
    registrationNumber: code,
    number: 'JY14403050000010',
    legalRepresentative: '李小红',
    scope: '预包装食品销售',
    validTo: '2029-06-07',
    validFrom: '2024-06-08',
  })
})

it('a licence without an end is read as such', () => {
  const lines = business(printed('营业期限2016年08月02日至长期', 0, 400))
  expect(values(lines, 'licence.business')).toMatchObject({ longTerm: 'true' })
})

it.each(['2029年02月30日', '2029年6月'])('an impossible day (%s) is not read', (text) => {
  const read = values(
    [printed('食品经营许可证', 300, 0), printed(`有效期至${text}`, 0, 200)],
    'licence.food_operation',
  )
  expect(read).toEqual({ kind: 'licence.food_operation' })
})

it('a day with an unsure digit is not read', () => {
  const lines = [
    printed('食品经营许可证', 300, 0),
    printed('有效期至2029年06月07日', 0, 200, { at: 7, sure: 0.6 }),
  ]
  expect(values(lines, 'licence.food_operation')).toEqual({ kind: 'licence.food_operation' })
})

it('a word with an unsure letter is not offered', () => {
  const lines = [printed('营业执照', 500, 0), printed('名称深圳市小红茶行', 0, 200, { at: 4, sure: 0.5 })]
  expect(values(lines, 'licence.business')).toEqual({ kind: 'licence.business' })
})

it('the number of a card, which has no check digit, is offered as less than certain', () => {
  const lines = [
    printed('食品小经营店登记证', 300, 0),
    printed('登记证编号', 0, 200),
    printed('410105-2024-0073', 300, 200),
  ]
  const found = readPaper(photoOf(lines), 'card.small_vendor')
  expect(found).toMatchObject({ fields: { number: { value: '410105-2024-0073', confidence: 0.8 } } })
})

it.each([
  ['without figures', printed('编号豫小店', 0, 200)],
  ['longer than any', printed(`编号${'1234567890'.repeat(5)}`, 0, 200)],
  ['that is unsure', printed('编号20240073', 0, 200, { at: 4, sure: 0.7 })],
  ['that is not there', printed('地址', 0, 200)],
])('a card number %s is not read', (_, line) => {
  expect(values([printed('食品小经营店登记证', 300, 0), line], 'card.small_vendor')).toEqual({
    kind: 'card.small_vendor',
  })
})

it('the title in the larger letters counts', () => {
  const title = { ...printed('食品经营许可证', 0, 0), bottom: 90 }
  expect(values([printed('营业执照', 0, 200), title], 'licence.business')).toEqual({
    kind: 'licence.food_operation',
  })
})

it('a paper without a title is read as the expected kind', () => {
  expect(values([printed(code, 0, 0)], 'licence.business')).toEqual({ kind: null, registrationNumber: code })
})

it('clear text of no known paper is another kind', () => {
  const lines = [printed('红烧牛肉面净含量一百克生产日期见封口处保质期六个月请放阴凉干燥处', 0, 0)]
  expect(values(lines, 'licence.business')).toEqual({ kind: null })
})

it('many unsure letters are reported as blurred, hardly any letters as unreadable', () => {
  expect(values([blurred('统一社会信用代码登记机关', 0, 0)], 'licence.business')).toBe('blurred')
  expect(values([printed('猫', 0, 0)], 'licence.business')).toBe('unreadable')
  expect(values([printed('　 ', 0, 0)], 'licence.business')).toBe('unreadable')
})
