import type { MerchantFields } from '../contract/merchant'
import type { Demand, DemandRule, LawfulProfile, Profile, When } from './demand'
import { foodDemands } from './food-demands'
import type { Rules } from './rules'

/** The answers of an application that decide its papers. */
export const profileOf = (fields: MerchantFields): Profile => ({
  seller: fields.seller,
  goods: fields.goods,
  making: fields.making,
  province: fields.province,
  brand: fields.brand !== null,
  directSales: fields.directSales,
  traits: fields.traits,
})

/** True when a person sells nothing but farm produce, the only food that may be sold without registration. */
export const mayStayUnregistered = ({ goods }: Profile): boolean =>
  goods.every((code) => code === 'farm_produce')

/**
 * The profile whose papers are listed: a person whose goods need registration gets the papers of an individual business,
 * which that person has to become; so does a seller whose kind is not known yet.
 */
export const lawfulProfile = (profile: Profile): LawfulProfile => {
  const { seller } = profile
  const isTold = seller !== null && (seller !== 'natural_person' || mayStayUnregistered(profile))
  return { ...profile, seller: isTold ? seller : 'individual' }
}

const holds = (when: When | undefined, profile: LawfulProfile): boolean => {
  if (!when) return true
  const { seller, making } = profile
  return (
    (!when.sellers || when.sellers.includes(seller)) &&
    (!when.goods || profile.goods.some((code) => when.goods?.includes(code))) &&
    (!when.makings || (making !== null && when.makings.includes(making))) &&
    (!when.traits || profile.traits.some((trait) => when.traits?.includes(trait))) &&
    (when.brand === undefined || when.brand === profile.brand) &&
    (when.directSales === undefined || when.directSales === profile.directSales)
  )
}

const demandOf = (rule: DemandRule): Demand => ({
  code: rule.code,
  kind: rule.kind,
  anyOf: rule.anyOf ?? [rule.code],
  articles: rule.articles,
  atSubmit: rule.atSubmit,
  impact: rule.impact,
  graceFrom: rule.graceFrom ?? null,
  goodForMonths: rule.goodForMonths ?? null,
})

function chosen(rules: readonly DemandRule[], profile: LawfulProfile): readonly Demand[] {
  const found: Demand[] = []
  for (const rule of rules) {
    if (!holds(rule.when, profile)) continue
    const at = found.findIndex(({ code }) => code === rule.code)
    const before = found[at]
    if (!before) found.push(demandOf(rule))
    else found[at] = { ...before, articles: [...new Set([...before.articles, ...rule.articles])] }
  }
  return found
}

/** Every demand of the law on such a seller, in the order in which the seller meets them. Each code occurs once. */
export function demandsOf(profile: Profile, rules: Rules): readonly Demand[] {
  const lawful = lawfulProfile(profile)
  return [...chosen(rules.first, lawful), ...foodDemands(lawful, rules), ...chosen(rules.further, lawful)]
}
