import { isProvince, isRegisteringOffice, provinces } from '#shared/numbers/province'

test('the mainland has 31 provinces, each with a Chinese and an English name of its own', () => {
  const names = Object.values(provinces)
  expect(names).toHaveLength(31)
  expect(new Set(names.map(({ zh }) => zh)).size).toBe(31)
  expect(new Set(names.map(({ en }) => en)).size).toBe(31)
})

test('the two-digit codes are those of GB/T 2260', () => {
  const known = Array.from({ length: 100 }, (_, code) => String(code).padStart(2, '0')).filter(isProvince)
  expect(known.join(' ')).toBe(
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65',
  )
})

test.each(['', '1', '110', 'toString', '__proto__', 'AB'])('%j is no province', (code) => {
  expect(isProvince(code)).toBe(false)
})

test.each([
  ['350100', true],
  ['320594', true],
  ['100000', true],
  ['100001', false],
  ['710000', false],
  ['810000', false],
  ['000000', false],
])('%s as a registering office: %s', (area, answer) => {
  expect(isRegisteringOffice(area)).toBe(answer)
})
