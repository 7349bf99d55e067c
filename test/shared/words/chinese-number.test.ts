import { chineseNumber } from '#shared/words/chinese-number'

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [35, '三十五'],
  [99, '九十九'],
  [100, '一百'],
  [101, '一百零一'],
])('%i is written %s', (value, written) => {
  expect(chineseNumber(value)).toBe(written)
})
