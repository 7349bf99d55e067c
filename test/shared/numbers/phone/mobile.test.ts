import { compact, format, mask, validate } from '#shared/numbers/phone/mobile'

test.each([
  '13800138000',
  '138 0013 8000',
  '138-0013-8000',
  '+86 13800138000',
  '+8613800138000',
  '008613800138000',
])('%s is a mobile number', (typed) => {
  expect(validate(typed)).toEqual({ value: '13800138000', findings: [], suggestion: null })
})

test.each([
  '86 138 0013 8000',
  '(+86)13800138000',
  '（86）13800138000',
  '手机：１３８００１３８０００',
  '电话 13800138000',
])('%s holds 13800138000', (typed) => {
  expect(compact(typed)).toBe('13800138000')
})

test.each([
  ['1380013800', 'length', '10 digits'],
  ['138001380001', 'length', '12 digits'],
  ['+86 1380013800', 'length', '10 digits after the country code'],
  ['12800138000', 'alphabet', 'begins with 12'],
  ['02088888888', 'alphabet', 'a landline'],
  ['1380013800a', 'alphabet', 'a letter'],
  ['138****8000', 'alphabet', 'masked'],
])('%s is refused: %s (%s)', (typed, code) => {
  expect(validate(typed).findings).toEqual([{ code, level: 'reject' }])
})

test('a number is shown in groups, and masked', () => {
  expect(format('13800138000')).toBe('138 0013 8000')
  expect(mask('13800138000')).toBe('138****8000')
  expect(mask('1380013')).toBe('*******')
})
