import fc from 'fast-check'
import { type FaultCode, fault, faultCodes, faultLevels } from '#shared/contract/fault'
import { labelItems } from '#shared/contract/merchant'
import { problems } from '#shared/contract/problem'
import { buckets } from '#shared/contract/requirement'
import { requirementCodes } from '#shared/contract/requirement-codes'
import { merchantStatuses } from '#shared/contract/statuses'
import { type ArticleId, articles } from '#shared/rules/article'
import { fieldFindings } from '#shared/rules/field-findings'
import { fieldWords } from '#shared/words/field-words'
import { languages } from '#shared/words/language'
import { legalBasis } from '#shared/words/legal-basis'
import { problemTitle } from '#shared/words/problem-words'
import { requirementReason } from '#shared/words/requirement-reason'
import { requirementTitle } from '#shared/words/requirement-title'
import { speakFault, speakRequirement } from '#shared/words/speak'
import { bucketWords, statusWords } from '#shared/words/status-words'
import { anyDay, anyFields } from '../rules/any-merchant'
import { application, onDay, walnutFarmer } from '../rules/application'

const isChinese = (text: string): boolean => /[\u4e00-\u9fff]/.test(text)
const isArticle = (id: string): id is ArticleId => Object.hasOwn(articles, id)
const articleIds = Object.keys(articles).filter(isArticle)
const isProblem = (code: string): code is keyof typeof problems => Object.hasOwn(problems, code)

/** Words that put the blame on her. */
const blame = /错误|非法|违规|失败|无效输入|你必须/

describe('every sentence', () => {
  test.each(faultCodes)('of the fault %s exists in both languages, with a way to mend it', (code) => {
    for (const level of faultLevels) {
      const zh = speakFault({ code, path: '/fullName', level }, 'zh-CN')
      const en = speakFault({ code, path: '/fullName', level }, 'en')
      expect(isChinese(zh.message) && isChinese(zh.fix)).toBe(true)
      expect(isChinese(en.message) || isChinese(en.fix)).toBe(false)
      expect(`${zh.message}${zh.fix}`).not.toMatch(blame)
      expect(Array.from(zh.message).length).toBeLessThanOrEqual(40)
      expect(zh.message + en.message).not.toContain('{')
    }
  })

  test('of requirements, articles, statuses, actions and refusals exists in both languages', () => {
    for (const language of languages) {
      const all = [
        ...requirementCodes.flatMap((code) => [
          requirementTitle(code, language),
          requirementReason(code, language),
        ]),
        ...articleIds.map((id) => legalBasis([id], language)),
        ...merchantStatuses.map((status) => statusWords(status, language)),
        ...buckets.map((bucket) => bucketWords(bucket, language)),
        ...Object.keys(problems)
          .filter(isProblem)
          .map((code) => problemTitle(code, language)),
      ]
      for (const sentence of all) {
        expect(sentence).not.toBe('')
        expect(isChinese(sentence)).toBe(language === 'zh-CN')
      }
    }
  })

  test('of an article differs from every other', () => {
    for (const language of languages)
      expect(new Set(articleIds.map((id) => legalBasis([id], language))).size).toBe(articleIds.length)
  })
})

describe('a fault in words', () => {
  const say = (code: FaultCode, path: string, level: 'reject' | 'warn' = 'reject') =>
    speakFault({ code, path, level }, 'zh-CN').message

  test.each([
    ['length', '/registrationNumber', '统一社会信用代码是 18 位，现在位数不对。'],
    ['check_digit', '/registrationNumber', '统一社会信用代码好像有一位写错了。'],
    ['check_digit', '/licences/3/number', '证件编号好像有一位写错了。'],
    ['length', '/contact/phone', '手机号是 11 位，现在位数不对。'],
    ['missing', '/requirements/licence.business', '还差营业执照照片。'],
    ['missing', '/licences/0/validTo', '还差有效期到哪天。'],
    ['missing', '/licences', '还差证件。'],
    ['missing', '/documents', '还差照片。'],
    ['label_item_missing', '/labels/0/items/licence_number', '标签上还缺生产许可证编号。'],
    ['missing', '/labels', '还差标签内容。'],
    ['missing', '/somewhere/else', '还差这一项。'],
    ['document_scope', '/licences/0/place', '证上的地址和您写的经营地址不一样。'],
  ] as const)('%s at %s: %s', (code, path, sentence) => {
    expect(say(code, path)).toBe(sentence)
  })

  test.each([
    [
      'kind_mismatch',
      '/registrationNumber',
      '这个号码和您选的身份好像不一样。',
      '统一社会信用代码和您选的身份或证件种类不一样。',
    ],
    ['province', '/licences/0/number', '这个证好像是外省发的。', '证件编号里的地区代码不对。'],
    ['province', '/province', '您所在地方的小店规定，我们没有看到全文。', '没有这个省份。'],
  ] as const)('%s at %s is worded as a doubt when it is only one', (code, path, doubt, sure) => {
    expect(say(code, path, 'warn')).toBe(doubt)
    expect(say(code, path)).toBe(sure)
  })

  test('says of a paper with a pending renewal that it counts', () => {
    expect(say('document_expired', '/licences/0/validTo', 'warn')).toContain('延续还在办理中')
    expect(say('document_expired', '/licences/0/validTo')).toBe('这个证已经过期了。')
  })

  test('keeps the typed value beside the read one', () => {
    const found = speakFault(
      { code: 'holder_different', path: '/licences/0/holderName', level: 'warn', seen: '甲', read: '乙' },
      'en',
    )
    expect(fault.parse(found)).toMatchObject({ seen: '甲', read: '乙', level: 'warn' })
  })

  test('is of the contract in both languages, whatever she typed', () => {
    fc.assert(
      fc.property(anyFields, anyDay, fc.constantFrom(...languages), (fields, today, language) => {
        for (const finding of fieldFindings(fields, today)) fault.parse(speakFault(finding, language))
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})

test('a field has one name in both languages, and each item of a label its own', () => {
  for (const item of labelItems) {
    expect(isChinese(fieldWords(`/labels/0/items/${item}`, 'zh-CN'))).toBe(true)
    expect(fieldWords(`/labels/0/items/${item}`, 'en')).toMatch(/^[a-z"]/)
  }
  expect(fieldWords('/contact/phone', 'en')).toBe('mobile number')
  expect(fieldWords('/declarations/truth', 'en')).toBe('your consent or declaration')
  expect(fieldWords('/licences/0', 'en')).toBe('paper')
  expect(fieldWords('/nowhere', 'en')).toBe('entry')
})

test('a worded requirement cites the law and says why', () => {
  const [state] = onDay(application({ fields: walnutFarmer })).filter(
    ({ code }) => code === 'exempt.farm_produce',
  )
  if (!state) throw new Error('a farmer has an exemption')
  expect(speakRequirement(state, 'zh-CN')).toMatchObject({
    legalBasis:
      '《食品安全法》第三十五条、《电子商务法》第十条、《网络交易监督管理办法》第八条（未查到原文）、《网络交易监督管理办法》第十二条（据公开资料）',
    why: expect.stringContaining('不用办食品许可证'),
  })
  expect(speakRequirement(state, 'en').legalBasis).toContain(
    'Food Safety Law art. 35; E-commerce Law art. 10; Measures on Online Trading (SAMR order 37) art. 8 (text not found)',
  )
})
