import fc from 'fast-check'
import { maskAddress, maskIdNumber, maskName, maskPhone } from '#functions/domain/personal/masks'
import { isMasked, seenAt, seenBy } from '#functions/domain/personal/personal'
import { forKind, parts, text } from '#functions/domain/personal/privacy'
import { emptyFields, type MerchantFields } from '#shared/contract/merchant'
import { fieldsOf } from '#test/fixtures/merchants'
import { teaShop, walnutFarm } from '#test/fixtures/people'

it.each([
  [maskName, '王小明', '王**'],
  [maskName, '王', '*'],
  [maskName, '𠮷野', '𠮷*'],
  [maskPhone, '13800138000', '138****8000'],
  [maskPhone, '+86 138-0013-8000', '138****8000'],
  [maskPhone, '1380013', '*******'],
  [maskPhone, '0591-87654321', '0591****4321'],
  [maskPhone, '（0591）8765432', '0591***5432'],
  [maskPhone, '010 6234 5678', '010****5678'],
  [maskPhone, '00852 5123 4567', '+852****4567'],
  [maskPhone, '01012345678', '***********'],
  [maskIdNumber, '11010519491231002X', '110***********002X'],
  [maskAddress, '山西省汾阳市核桃村12号', '山西省汾阳市******'],
  [maskAddress, '汾阳市', '***'],
  [maskName, '', ''],
])('%p hides all but the ends of %s', (mask, whole, hidden) => {
  expect(mask(whole)).toBe(hidden)
})

it('a mask keeps the length and never shows a text of up to six characters whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (whole) => {
      const letters = Array.from(whole)
      expect(Array.from(maskAddress(whole))).toHaveLength(letters.length)
      if (letters.length <= 6) expect(maskAddress(whole)).toBe('*'.repeat(letters.length))
      if (letters.length <= 10) expect(maskPhone(whole)).toMatch(/^\**$/)
    }),
    { seed: 38, numRuns: 200 },
  )
})

it('an enterprise has its contact masked, a person also her identity', () => {
  const tea = seenBy('staff', fieldsOf(teaShop))
  expect(tea).toMatchObject({
    fullName: teaShop.patch.fullName,
    address: teaShop.patch.address,
    contact: { name: '李**' },
  })
  expect(seenBy('staff', { ...fieldsOf(walnutFarm), legalRepresentative: '赵春花' })).toMatchObject({
    fullName: '赵**',
    legalRepresentative: '赵**',
    address: '山西省汾阳市******',
    idNumber: '110***********002X',
    licences: [{ holderName: '赵**' }],
  })
})

it('a merchant of unknown kind is masked as a person', () => {
  expect(seenBy('staff', { ...emptyFields, fullName: '赵春花' }).fullName).toBe('赵**')
})

it('the address on a paper of a person is masked like her own address', () => {
  const place = '山西省汾阳市核桃村12号'
  const farm = fieldsOf(walnutFarm)
  const at = { ...farm, licences: farm.licences.map((licence) => ({ ...licence, place })) }
  expect(seenBy('staff', at).licences[0]?.place).toBe('山西省汾阳市******')
  expect(isMasked('/licences/0/place', at)).toBe(true)
})

it('a fault quotes no masked value', () => {
  const [firm, person] = [fieldsOf(teaShop), fieldsOf(walnutFarm)]
  for (const path of ['/contact/phone', '/contact', '/idNumber']) expect(isMasked(path, firm)).toBe(true)
  for (const path of ['/fullName', '/licences/0/holderName', '/licences/0', '/licences'])
    expect([isMasked(path, firm), isMasked(path, person)]).toEqual([false, true])
  for (const path of ['/licences/0/number', '/brand/owner', '/goods', '/documents/a1'])
    expect(isMasked(path, person)).toBe(false)
})

it('a text is masked like the field at its pointer', () => {
  const person = fieldsOf(walnutFarm)
  expect(seenAt('/licences/0/holderName', '赵春花', person)).toBe('赵**')
  expect(seenAt('/licences/0/holderName', '赵春花', fieldsOf(teaShop))).toBe('赵春花')
  expect(seenAt('/licences/0/scope', '核桃', person)).toBe('核桃')
})

it('a field unknown to the table is left out, and so is a part of one', () => {
  const fields: MerchantFields = {
    ...fieldsOf(teaShop),
    contact: Object.assign({ name: '李小红', phone: null }, { email: 'li@example.com' }),
  }
  const seen = seenBy('staff', Object.assign({}, fields, { mother: '李母' }))
  expect(Object.keys(seen).sort()).toEqual(Object.keys(emptyFields).sort())
  expect(Object.keys(seen.contact)).toEqual(['name', 'phone'])
})

it('a text without a mask of its own is masked whole', () => {
  const masked = {
    staff: ['masked', 'masked'],
    public: ['hidden', 'hidden'],
    quoted: ['plain', 'plain'],
  } as const
  const privacy = parts<{ code: string | null }>({
    code: text(null, { ...masked, searched: [false, false] }),
  })
  expect(privacy.seenBy({ code: 'a1b2' }, 'staff', false)).toEqual({ code: '****' })
  expect(forKind([1, 2], true)).toBe(2)
})

it('a text at a place where no field is, is hidden whole; a day of a paper is plain', () => {
  expect(seenAt('/nickname', '王小明', fieldsOf(teaShop))).toBe('***')
  expect(seenAt('/licences/0/validTo', '2029-12-31', fieldsOf(walnutFarm))).toBe('2029-12-31')
})
