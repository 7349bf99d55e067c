import * as z from 'zod/mini'
import { isDay } from '#shared/contract/text'
import { firstDemands, furtherDemands } from '#shared/rules/demand-data'
import { announcedRules, rulesInForce, rulesOfVersion, ruleVersions } from '#shared/rules/rules'

const day = z.string().check(z.refine(isDay))

describe('the versions of the rules', () => {
  test('begin on days, oldest first, and every bound of a row is one of them', () => {
    for (const version of ruleVersions) day.parse(version)
    expect([...ruleVersions].sort()).toEqual(ruleVersions)
    for (const { from, until } of [...firstDemands, ...furtherDemands])
      for (const bound of [from, until]) expect([undefined, ...ruleVersions]).toContain(bound)
  })

  test('come into force on their day; before the first, the first holds', () => {
    expect(rulesInForce('2020-01-01').version).toBe('2026-06-01')
    expect(rulesInForce('2026-12-31').version).toBe('2026-06-01')
    expect(rulesInForce('2027-01-01').version).toBe('2027-01-01')
    expect(rulesInForce('2027-03-15').version).toBe('2027-01-01')
    expect(rulesInForce('2027-03-16').version).toBe('2027-03-16')
  })

  test('can be applied to a past decision again', () => {
    for (const version of ruleVersions) expect(rulesOfVersion(version)).toBe(rulesInForce(version))
    expect(rulesOfVersion('1999-01-01')).toBeUndefined()
  })

  test('are known before they take effect', () => {
    const coming = ['2027-01-01', '2027-03-16']
    expect(announcedRules('2026-11-22').map(({ version }) => version)).toEqual(coming)
    expect(announcedRules('2020-01-01').map(({ version }) => version)).toEqual(coming)
    expect(announcedRules('2027-01-01').map(({ version }) => version)).toEqual(['2027-03-16'])
    expect(announcedRules('2027-03-16')).toEqual([])
  })

  test('cite the article of the Trademark Law of their time', () => {
    const cited = (today: string) =>
      rulesInForce(today)
        .further.filter(({ code }) => code === 'brand.trademark' || code === 'brand.authorisation')
        .flatMap(({ articles: all }) => all)
    expect(cited('2026-12-31')).toEqual(['trademark_57', 'trademark_57'])
    expect(cited('2027-01-01')).toEqual(['trademark_72', 'trademark_72'])
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
