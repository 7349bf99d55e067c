import { compareReading, maskRead } from '#functions/domain/reading/compare-reading'
import { isRead, offered, type Registered, readingOf } from '#functions/domain/reading/reading'
import { typedValue } from '#functions/domain/reading/typed-value'
import type { readFields } from '#shared/contract/document'
import { fieldsOf } from '#test/fixtures/merchants'
import { teaShop } from '#test/fixtures/people'
import { readAs, readingWith } from './readings'

const fields = fieldsOf(teaShop)
const person = {
  ...fields,
  seller: 'natural_person',
  fullName: '王小明',
  address: '河南省郑州市某村一号',
} as const

const rows = (found: ReturnType<typeof readAs>, typed = fields, registered?: Registered) =>
  compareReading('licence.food_operation', readingWith(found, registered), typed)

it('typed, read and registered values are shown side by side', () => {
  const found = readAs('licence.food_operation', {
    number: 'JY14403050000010',
    holderName: '别人的店',
    scope: '预包装食品',
  })
  expect(rows(found, fields, { outcome: 'found', name: '别人的店', standing: 'ended' })).toEqual([
    {
      field: 'number',
      typed: fields.licences[0]?.number,
      read: 'JY14403050000010',
      confidence: 0.95,
      registry: 'ended',
      agrees: true,
    },
    {
      field: 'holderName',
      typed: fields.licences[0]?.holderName,
      read: '别人的店',
      confidence: 0.95,
      registry: '别人的店',
      agrees: false,
    },
    { field: 'scope', typed: null, read: '预包装食品', confidence: 0.95, registry: null, agrees: null },
  ])
})

it('a number unknown to the register is marked as such', () => {
  const found = readAs('licence.food_operation', { number: 'JY14403050000010', holderName: '别人的店' })
  expect(rows(found, fields, { outcome: 'not_found' }).map(({ registry }) => registry)).toEqual([
    'not_found',
    null,
  ])
})

it('the name and address of a natural person are masked', () => {
  const read = {
    holderName: '王小明',
    legalRepresentative: '李四',
    address: '河南省郑州市某村二号',
    number: 'X1',
  }
  const found = readAs('licence.food_operation', read)
  expect(rows(found, person).map((row) => row.read)).toEqual(['李*', '河南省郑州市****', 'X1', '王**'])
  expect(
    rows(found, person)
      .map((row) => row.typed)
      .join(),
  ).not.toMatch(/王小明|某村/)
  const masked = found.outcome === 'read' ? maskRead(found.fields, person) : {}
  expect(masked).toMatchObject({ holderName: { value: '王**' }, number: { value: 'X1' } })
})

it('a reading that offers nothing is not compared', () => {
  expect(compareReading('licence.business', null, fields)).toEqual([])
  expect(compareReading('licence.business', readingWith({ outcome: 'blurred' }), fields)).toEqual([])
  expect(offered(readingWith(readAs('licence.business', {})), 'licence.business')).toBeNull()
})

it('only papers are read, and a reading is found by its paper', () => {
  expect(isRead('licence.business')).toBe(true)
  expect(isRead('subject.id_document')).toBe(false)
  const reading = readingWith({ outcome: 'blurred' })
  expect(readingOf('p1', [reading])).toBe(reading)
  expect(readingOf('p2', [reading])).toBeNull()
})

it('an empty holder defaults to the full name, and an empty address to the place on the licence', () => {
  const [licence] = fields.licences
  if (licence === undefined) throw new Error('The tea shop has no licence')
  const bare = {
    ...fields,
    licences: [{ ...licence, holderName: null, place: '科苑路12号', longTerm: true }],
  }
  const typed = (field: (typeof readFields)[number]) => typedValue(field, 'licence.food_operation', bare)
  expect(typed('holderName')).toEqual({ value: fields.fullName, path: '/fullName' })
  expect(typed('address')).toEqual({ value: '科苑路12号', path: '/licences/0/place' })
  expect(typed('longTerm')).toEqual({ value: 'true', path: '/licences/0/longTerm' })
  expect(typedValue('longTerm', 'licence.food_operation', fields)?.value).toBeNull()
  expect(typed('validFrom')?.path).toBe('/licences/0/validFrom')
  expect(typed('authority')).toBeNull()
})

it('the office that issued a paper is shown to staff as it was read', () => {
  const found = readAs('licence.business', { authority: '某市市场监督管理局' })
  const masked = found.outcome === 'read' ? maskRead(found.fields, person) : {}
  expect(masked).toMatchObject({ authority: { value: '某市市场监督管理局' } })
})
