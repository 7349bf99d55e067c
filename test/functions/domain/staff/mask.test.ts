import fc from 'fast-check'
import type { Entry } from '#functions/domain/merchant/entry'
import { isMasked, maskFields, maskIdNumber, maskName, maskPhone } from '#functions/domain/staff/mask'
import { maskEntry } from '#functions/domain/staff/mask-entry'
import { fieldsOf } from '#test/fixtures/merchants'
import { teaShop, walnutFarm } from '#test/fixtures/people'

it.each([
  [maskName, '王小明', '王**'],
  [maskName, '王', '*'],
  [maskName, '𠮷野', '𠮷*'],
  [maskPhone, '13800138000', '138****8000'],
  [maskPhone, '1380013', '*******'],
  [maskIdNumber, '11010519491231002X', '110***********002X'],
  [maskName, '', ''],
])('%p hides all but the ends of %s', (mask, text, hidden) => {
  expect(mask(text)).toBe(hidden)
})

it('a mask keeps the length and never shows a text of up to seven whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (text) => {
      const letters = Array.from(text)
      expect(Array.from(maskPhone(text))).toHaveLength(letters.length)
      if (letters.length <= 7) expect(maskPhone(text)).toBe('*'.repeat(letters.length))
    }),
    { seed: 38, numRuns: 200 },
  )
})

it('of an enterprise the contact is hidden, of a person also who she is', () => {
  const tea = maskFields(fieldsOf(teaShop))
  expect(tea).toMatchObject({
    fullName: teaShop.patch.fullName,
    address: teaShop.patch.address,
    contact: { name: '李**' },
  })
  expect(maskFields({ ...fieldsOf(walnutFarm), legalRepresentative: '赵春花' })).toMatchObject({
    fullName: '赵**',
    legalRepresentative: '赵**',
    address: '山西省汾阳市******',
    idNumber: '110***********002X',
    licences: [{ holderName: '赵**' }],
  })
})

it('a fault quotes nothing that is hidden', () => {
  const [firm, person] = [fieldsOf(teaShop), fieldsOf(walnutFarm)]
  for (const path of ['/contact/phone', '/idNumber']) expect(isMasked(path, firm)).toBe(true)
  for (const path of ['/fullName', '/licences/0/holderName'])
    expect([isMasked(path, firm), isMasked(path, person)]).toEqual([false, true])
  expect(isMasked('/licences/0/number', person)).toBe(false)
})

const entry = (after: Entry['after'], before: Entry['before'] = null): Entry => ({
  auditSeq: 1,
  at: '',
  actor: '',
  role: 'seller',
  action: 'update',
  before,
  after,
  rulesVersion: '',
  documentHashes: [],
  previousHash: '',
  hash: '',
  sealed: '',
})

it('an audit entry is masked by the kind of seller it is about, field by field', () => {
  expect(maskEntry(entry({ fullName: '赵春花', status: 'submitted' }), 'natural_person').after).toEqual({
    fullName: '赵**',
    status: 'submitted',
  })
  expect(maskEntry(entry({ fullName: '赵春花' }), 'individual').after).toEqual({ fullName: '赵春花' })
  expect(
    maskEntry(entry({}, { contact: { name: '赵春花', phone: '13700137002' } }), undefined).before,
  ).toEqual({
    contact: { name: '赵**', phone: '137****7002' },
  })
  expect(maskEntry(entry({ seller: 'natural_person', fullName: '赵春花' }), 'enterprise').after).toEqual({
    seller: 'natural_person',
    fullName: '赵**',
  })
})

it('an entry with a field that is none is a failure, not an unmasked answer', () => {
  expect(() => maskEntry(entry({ contact: 'Zhao 13700137002' }), 'individual')).toThrow(
    'fields that are none',
  )
})

it('what would change is masked in an audit entry as what it would replace', () => {
  const pending = { fields: { contact: { name: '王芳', phone: '13900139000' } }, submittedAt: null }
  const { after } = maskEntry(entry({ pending }), 'enterprise')
  expect(after).toEqual({
    pending: { fields: { contact: { name: '王*', phone: '139****9000' } }, submittedAt: null },
  })
  expect(maskEntry(entry({ pending: null }), 'enterprise').after).toEqual({ pending: null })
})
