import { languageOf } from '#functions/http/language-of'

it.each([
  [undefined, 'zh-CN'],
  ['', 'zh-CN'],
  ['*', 'zh-CN'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['en', 'en'],
  ['EN-gb', 'en'],
  ['en;q=0.8, zh;q=0.9', 'zh-CN'],
  ['en;q=0.9, zh;q=0.8', 'en'],
  ['zh;q=0, en;q=0.1', 'en'],
  ['en;q=0', 'zh-CN'],
  ['en;q=nonsense', 'zh-CN'],
  ['fr, de;q=0.5', 'zh-CN'],
  ['english', 'zh-CN'],
  ['en; level=1; q=0.5, zh; q=0.4', 'en'],
])('%s is read as %s', (header, language) => {
  expect(languageOf(header)).toBe(language)
})
