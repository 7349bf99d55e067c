import { readingFindings } from '#functions/domain/reading/findings'
import type { Found } from '#functions/domain/reading/reading'
import { emptyFields, type MerchantFields } from '#shared/contract/merchant'
import type { DocumentKind } from '#shared/contract/requirement-codes'
import { fieldsOf } from '#test/fixtures/merchants'
import { teaShop } from '#test/fixtures/people'
import { readAs, readingWith } from './readings'

const today = '2026-11-25'
const fields = fieldsOf(teaShop)
const [licence] = fields.licences

const findingsOf = (found: Found, kind: DocumentKind = 'licence.business', typed: MerchantFields = fields) =>
  readingFindings({ id: 'p1', kind }, readingWith(found), typed, today).map(
    ({ code, path, level, seen, read }) => [code, path, level, seen, read].filter((one) => one !== undefined),
  )

it('a reading that agrees has no finding', () => {
  const found = readAs('licence.business', {
    fullName: fields.fullName ?? '',
    registrationNumber: fields.registrationNumber ?? '',
  })
  expect(findingsOf(found)).toEqual([])
})

it('a licence of somebody else warns with both names', () => {
  expect(findingsOf(readAs('licence.business', { fullName: '郑州市豫香斋糕点铺' }))).toEqual([
    ['holder_different', '/fullName', 'warn', fields.fullName, '郑州市豫香斋糕点铺'],
  ])
})

it('a name with one different character is a small difference', () => {
  const codes = (fullName: string, typed = fields) =>
    findingsOf(readAs('licence.business', { fullName }), 'licence.business', typed).map(([code]) => code)
  expect(codes((fields.fullName ?? '').replace(/.$/, '斯'))).toEqual(['name_mismatch'])
  expect(codes('深圳小红茶有限责任公司', { ...fields, fullName: '深圳小红茶有限公司' })).toEqual([
    'name_mismatch',
  ])
  expect(codes('小红茶馆', { ...fields, fullName: '小黑茶社' })).toEqual(['holder_different'])
  expect(codes('李茶', { ...fields, fullName: '王茶' })).toEqual(['holder_different'])
})

it('another number warns with both numbers, of the paper it stands on', () => {
  expect(findingsOf(readAs('licence.business', { registrationNumber: '91350100M000100Y43' }))).toEqual([
    [
      'document_number_mismatch',
      '/registrationNumber',
      'warn',
      fields.registrationNumber,
      '91350100M000100Y43',
    ],
  ])
  expect(
    findingsOf(readAs('licence.food_operation', { number: 'JY14403050000028' }), 'licence.food_operation'),
  ).toEqual([['document_number_mismatch', '/licences/0/number', 'warn', licence?.number, 'JY14403050000028']])
})

it('an uncertain reading, or a field left empty, has no finding', () => {
  expect(findingsOf(readAs('licence.business', { fullName: '郑州市豫香斋糕点铺' }, 0.85))).toEqual([])
  expect(
    findingsOf(
      readAs('licence.business', { fullName: '郑州市豫香斋糕点铺' }),
      'licence.business',
      emptyFields,
    ),
  ).toEqual([])
  expect(
    findingsOf(
      readAs('licence.food_operation', { number: 'JY14403050000028' }),
      'licence.food_operation',
      emptyFields,
    ),
  ).toEqual([])
})

it('a paper that has ended warns, unless she typed that end herself', () => {
  const found = readAs('licence.business', { validTo: '2026-11-24' })
  expect(findingsOf(found)).toEqual([['document_expired', '/documents/p1', 'warn', '2026-11-24']])
  expect(findingsOf(readAs('licence.business', { validTo: today }))).toEqual([])
  const typed = { ...fields, licences: fields.licences.map((one) => ({ ...one, validTo: '2026-11-24' })) }
  expect(
    findingsOf(readAs('licence.food_operation', { validTo: '2026-11-24' }), 'licence.food_operation', typed),
  ).toEqual([])
})

it('an end other than the typed one warns', () => {
  expect(
    findingsOf(readAs('licence.food_operation', { validTo: '2028-01-01' }), 'licence.food_operation').map(
      ([code, path]) => [code, path],
    ),
  ).toEqual([['dates_inconsistent', '/licences/0/validTo']])
})

it.each<[Found, DocumentKind, string[]]>([
  [{ outcome: 'blurred' }, 'licence.business', ['image_blurred']],
  [{ outcome: 'unreadable' }, 'licence.business', ['document_unreadable']],
  [{ outcome: 'not_read' }, 'licence.business', []],
  [readAs('licence.business', {}), 'licence.business', ['document_unreadable']],
  [readAs('licence.food_operation', { number: 'x' }), 'licence.business', ['document_wrong_kind']],
  [readAs(null, {}), 'licence.business', ['document_wrong_kind']],
  [readAs(null, {}), 'card.small_vendor', ['document_unreadable']],
])('a photo read as %j where %s was expected is reported as %j', (found, kind, codes) => {
  expect(findingsOf(found, kind).map(([code, path]) => [code, path])).toEqual(
    codes.map((code) => [code, '/documents/p1']),
  )
})
