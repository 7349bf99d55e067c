import fc from 'fast-check'
import { languages } from '#shared/words/language'
import { lengthOf, listWithin, shortened } from '#shared/words/list-within'

describe('names in a row', () => {
  test.each([
    [['食品标签'], 20, '食品标签'],
    [['食品标签', '产地证明'], 20, '食品标签、产地证明'],
    [['食品标签', '产地证明', '门店照片', '营业执照照片'], 14, '食品标签、产地证明等4项'],
    [['产品注册证或备案凭证', '门店照片'], 10, '产品注册证或…等2项'],
    [[], 10, ''],
  ])('%j within %d characters: %s', (names, most, text) => {
    expect(listWithin(names, most, 'zh-CN')).toBe(text)
  })

  test('count the rest in English', () => {
    expect(listWithin(['Food label', 'ID card', 'Brand authorisation'], 30, 'en')).toBe(
      'Food label, ID card and 1 more',
    )
  })

  test('never take more than there is room for', () => {
    const names = fc.array(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(
        names,
        fc.integer({ min: 20, max: 60 }),
        fc.constantFrom(...languages),
        (given, most, language) => {
          expect(lengthOf(listWithin(given, most, language))).toBeLessThanOrEqual(most)
        },
      ),
      { seed: 4 },
    )
  })
})

test('end in an ellipsis when too long', () => {
  expect(shortened('一二三四五', 5)).toBe('一二三四五')
  expect(shortened('一二三四五六', 5)).toBe('一二三四…')
})
