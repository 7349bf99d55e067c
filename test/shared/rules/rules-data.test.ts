import * as z from 'zod/mini'
import {
  cardTypes,
  goodsCodes,
  goodsTraits,
  labelItems,
  makings,
  sellerKinds,
} from '#shared/contract/merchant'
import { impacts, requirementKinds } from '#shared/contract/requirement'
import { requirementCodes } from '#shared/contract/requirement-codes'
import { isDay } from '#shared/contract/text'
import { isProvince, provinces } from '#shared/numbers/province'
import { type ArticleId, articles as allArticles, checks } from '#shared/rules/article'
import { firstDemands, furtherDemands } from '#shared/rules/demand-data'
import { findPapers } from '#shared/rules/find-papers'
import { foodPapers, notForBrands, paperArticles, paperOfLetter } from '#shared/rules/food-paper-data'
import { labelOfGoods } from '#shared/rules/label-data'
import { nationalPack, provincePacks } from '#shared/rules/province-data'
import { recheckState } from '#shared/rules/recheck'
import { rulesInForce } from '#shared/rules/rules'
import { statutoryHolidays } from '#shared/rules/statutory-holiday-data'

const day = z.string().check(z.refine(isDay))
const list = <T extends z.core.SomeType>(item: T) =>
  z.array(item).check(
    z.minLength(1),
    z.refine((items: readonly unknown[]) => new Set(items).size === items.length),
  )
const isArticle = (id: string): id is ArticleId => Object.hasOwn(allArticles, id)
const articleIds = Object.keys(allArticles).filter(isArticle)
const articles = list(z.enum(articleIds))

const demandRule = z.strictObject({
  code: z.enum(requirementCodes),
  kind: z.enum(requirementKinds),
  articles,
  impact: z.enum(impacts),
  atSubmit: z.boolean(),
  anyOf: z.optional(list(z.enum(requirementCodes))),
  from: z.optional(day),
  until: z.optional(day),
  graceFrom: z.optional(day),
  goodForMonths: z.optional(z.int().check(z.minimum(1), z.maximum(60))),
  when: z.optional(
    z.strictObject({
      sellers: z.optional(list(z.enum(sellerKinds))),
      goods: z.optional(list(z.enum(goodsCodes))),
      makings: z.optional(list(z.enum(makings))),
      traits: z.optional(list(z.enum(goodsTraits))),
      brand: z.optional(z.boolean()),
      directSales: z.optional(z.boolean()),
    }),
  ),
})

const letters = z.enum(['F', 'O', 'P', 'C', 'E'])

const card = z.strictObject({
  sellers: list(z.enum(sellerKinds)),
  articles,
  online: z.nullable(z.boolean()),
  barred: z.array(z.enum(goodsTraits)),
  term: z.nullable(
    z.strictObject({
      years: z.int().check(z.minimum(1), z.maximum(5)),
      renewDays: z.int().check(z.minimum(1), z.maximum(60)),
    }),
  ),
})
const count = z.nullable(z.int().check(z.minimum(1), z.maximum(60)))
const pack = z.strictObject({
  source: z.nullable(
    z.strictObject({
      published: z.string().check(z.minLength(1)),
      inForce: z.nullable(day),
      checked: z.enum(checks),
    }),
  ),
  cards: z.partialRecord(z.enum(cardTypes), card),
  onlineMustBeStated: z.boolean(),
  changeDays: count,
  licensingWorkdays: count,
})

describe('the law as data', () => {
  test('has requirements of the right shape, each with its article', () => {
    for (const rule of [...firstDemands, ...furtherDemands]) demandRule.parse(rule)
  })

  test('has rows of one code that agree, begin before they end, and name themselves first', () => {
    for (const rule of [...firstDemands, ...furtherDemands]) {
      const first = [...firstDemands, ...furtherDemands].find(({ code }) => code === rule.code)
      expect({ ...rule, articles: [], when: null, from: null, until: null }).toEqual({
        ...first,
        articles: [],
        when: null,
        from: null,
        until: null,
      })
      expect((rule.from ?? '0') < (rule.until ?? '9')).toBe(true)
      expect(rule.anyOf?.[0] ?? rule.code).toBe(rule.code)
    }
  })

  test('has a paper for every kind of goods, and an article for every paper', () => {
    expect(Object.keys(foodPapers).sort()).toEqual([...goodsCodes].sort())
    for (const ways of Object.values(foodPapers)) {
      z.record(z.enum(['usual', ...makings]), z.unknown()).safeParse(ways)
      for (const way of Object.values(ways)) list(letters).parse(way)
    }
    for (const way of Object.values(notForBrands)) list(letters).parse(way)
    for (const letter of Object.keys(paperOfLetter)) articles.parse(paperArticles[letters.parse(letter)])
  })

  test('has province packs of real provinces, and a national one', () => {
    for (const [province, found] of Object.entries(provincePacks)) {
      expect(isProvince(province)).toBe(true)
      pack.parse(found)
    }
    expect(Object.keys(provinces).filter((province) => !Object.hasOwn(provincePacks, province))).toEqual([
      '63',
    ])
    pack.parse(nationalPack)
  })

  test('cites every article of its list somewhere', () => {
    const farmer = { seller: 'natural_person', goods: ['farm_produce'], making: 'own_grown' } as const
    const papers = findPapers({ ...farmer, province: '44' }, rulesInForce('2026-11-29'))
    const rows = [...firstDemands, ...furtherDemands].flatMap(({ articles: all }) => all)
    const cards = Object.values(provincePacks).flatMap(({ cards: all }) => Object.values(all))
    const cited = new Set([
      ...rows,
      ...Object.values(paperArticles).flat(),
      ...cards.flatMap(({ articles: all }) => all),
      ...papers.flatMap(({ legalBasis }) => legalBasis),
      ...recheckState('2026-11-29T00:00:00.000Z', null, '2026-11-29').legalBasis,
    ])
    expect(articleIds.filter((id) => !cited.has(id))).toEqual([])
  })

  test('has labels of known items, none twice', () => {
    for (const items of Object.values(labelOfGoods)) list(z.enum(labelItems)).parse(items)
  })

  test('has thirteen days off a year, on weekdays', () => {
    for (const [year, days] of Object.entries(statutoryHolidays)) {
      expect(days).toHaveLength(13)
      for (const one of days) expect([0, 6]).not.toContain(new Date(day.parse(`${year}-${one}`)).getUTCDay())
    }
  })
})
