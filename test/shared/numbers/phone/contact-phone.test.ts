import { compact, format, mask, takesMessages, validate } from '#shared/numbers/phone/contact-phone'
import * as hongKongMacaoPhone from '#shared/numbers/phone/hong-kong-macao-phone'
import * as landline from '#shared/numbers/phone/landline'

const faultsOf = (input: string) => validate(input).findings.map(({ code, level }) => `${level} ${code}`)

test.each([
  ['138 0013 8000', '13800138000'],
  ['+86 138-0013-8000', '13800138000'],
  ['手机：(86)13800138000', '13800138000'],
])('%s is a mobile of the mainland', (typed, kept) => {
  expect(validate(typed)).toEqual({ value: kept, findings: [], suggestion: null })
  expect(takesMessages(kept)).toBe(true)
})

test.each([
  ['0591-87654321', '059187654321'],
  ['（0591）8765432', '05918765432'],
  ['+86 591 87654321', '059187654321'],
  ['0086 10 62345678', '01062345678'],
  ['021 61234567', '02161234567'],
  ['+852 5123 4567', '+85251234567'],
  ['00852 2123 4567', '+85221234567'],
  ['(853) 6612 3456', '+85366123456'],
])('%s is a number for calls, not for messages', (typed, kept) => {
  expect(compact(typed)).toBe(kept)
  expect(faultsOf(typed)).toEqual(['info kind_mismatch'])
  expect(takesMessages(kept)).toBe(false)
})

test.each([
  ['1380013800', 'reject length', 'a digit too few'],
  ['12345678901', 'reject alphabet', 'no network begins with 12'],
  ['51234567', 'reject length', 'Hong Kong without its country code'],
  ['87654321', 'reject length', 'no area code'],
  ['01012345678', 'reject alphabet', 'no fixed line begins with 1'],
  ['059187654321-8001', 'reject length', 'an extension'],
  ['+85211234567', 'reject alphabet', 'no number of Hong Kong begins with 1'],
  ['+852512345678', 'reject length', 'a digit too many'],
  ['+15551234567', 'reject length', 'another country'],
])('%s is refused: %s (%s)', (typed, fault) => {
  expect(faultsOf(typed)).toEqual([fault])
})

test('each kind of number is shown in its own groups', () => {
  expect(['13800138000', '059187654321', '01062345678', '+85251234567'].map(format)).toEqual([
    '138 0013 8000',
    '0591 87654321',
    '010 62345678',
    '+852 5123 4567',
  ])
})

test('each kind of number keeps its beginning and its last four digits when masked', () => {
  expect(['13800138000', '059187654321', '01062345678', '05918765432', '+85251234567'].map(mask)).toEqual([
    '138****8000',
    '0591****4321',
    '010****5678',
    '0591***5432',
    '+852****4567',
  ])
})

test('each single kind refuses the numbers of the others', () => {
  expect(landline.validate('13800138000').findings).toEqual([{ code: 'alphabet', level: 'reject' }])
  expect(hongKongMacaoPhone.validate('13800138000').findings).toEqual([{ code: 'length', level: 'reject' }])
})
