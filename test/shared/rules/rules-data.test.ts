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
import { isProvince } from '#shared/numbers/province'
import { articleIds } from '#shared/rules/article'
import { firstDemands, furtherDemands } from '#shared/rules/demand-data'
import { foodPapers, notForBrands, paperArticles, paperOfLetter } from '#shared/rules/food-paper-data'
import { labelOfGoods } from '#shared/rules/label-data'
import { nationalPack, provincePacks } from '#shared/rules/province-data'
import { announcedRules, rulesInForce, rulesOfVersion, ruleVersions } from '#shared/rules/rules'
import { statutoryHolidays } from '#shared/rules/statutory-holiday-data'

const day = z.string().check(z.refine(isDay))
const list = <T extends z.core.SomeType>(item: T) =>
  z.array(item).check(
    z.minLength(1),
    z.refine((items: readonly unknown[]) => new Set(items).size === items.length),
  )
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
  online: z.boolean(),
  barred: z.array(z.enum(goodsTraits)),
})
const count = z.nullable(z.int().check(z.minimum(1), z.maximum(60)))
const pack = z.strictObject({
  cards: z.partialRecord(z.enum(cardTypes), card),
  onlineMustBeStated: z.boolean(),
  termYears: count,
  renewDays: count,
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
    expect(Object.keys(provincePacks).sort()).toEqual(['11', '31', '33', '37', '41', '50'])
    pack.parse(nationalPack)
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

describe('the versions of the rules', () => {
  test('begin on days, oldest first, and every bound of a row is one of them', () => {
    for (const version of ruleVersions) day.parse(version)
    expect([...ruleVersions].sort()).toEqual(ruleVersions)
    for (const { from, until } of [...firstDemands, ...furtherDemands])
      for (const bound of [from, until]) expect([undefined, ...ruleVersions]).toContain(bound)
  })

  test('come into force on their day; before the first, the first holds', () => {
    expect(rulesInForce('2020-01-01').version).toBe('2026-06-01')
    expect(rulesInForce('2027-03-15').version).toBe('2026-06-01')
    expect(rulesInForce('2027-03-16').version).toBe('2027-03-16')
  })

  test('can be applied to a past decision again', () => {
    for (const version of ruleVersions) expect(rulesOfVersion(version)).toBe(rulesInForce(version))
    expect(rulesOfVersion('1999-01-01')).toBeUndefined()
  })

  test('are known before they take effect', () => {
    expect(announcedRules('2026-11-22').map(({ version }) => version)).toEqual(['2027-03-16'])
    expect(announcedRules('2020-01-01').map(({ version }) => version)).toEqual(['2027-03-16'])
    expect(announcedRules('2027-03-16')).toEqual([])
  })

  test('cite the label standard of their time', () => {
    const cited = (today: string) => rulesInForce(today).further.flatMap(({ articles: all }) => all)
    expect(cited('2027-03-15')).toContain('gb_7718_2011')
    expect(cited('2027-03-15')).not.toContain('gb_7718_2025')
    expect(cited('2027-03-16')).toContain('gb_7718_2025')
    expect(cited('2027-03-16')).not.toContain('gb_7718_2011')
  })

  test('give live merchants a grace period for every later addition', () => {
    const [first, ...others] = ruleVersions.map(rulesInForce)
    for (const rules of others)
      for (const rule of [...rules.first, ...rules.further])
        if (![...(first?.first ?? []), ...(first?.further ?? [])].some(({ code }) => code === rule.code))
          expect(rule.graceFrom).toBe(rules.version)
  })
})
