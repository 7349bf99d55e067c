import type { DemandRule } from './demand'
import { firstDemands, furtherDemands } from './demand-data'
import { type FoodPapers, foodPapers } from './food-paper-data'
import { nationalPack, provincePacks } from './province-data'
import type { ProvincePack } from './province-pack'

/**
 * The law as it stands on a day. `version` is the day on which this state of the law came into force; a decision stores
 * it, so that it can be recomputed. `first` and `further` are the demands before and after the food papers, `papers` which
 * food papers goods need, `packs` the provinces' rules for small vendors, `nationwide` the frame where none is loaded.
 */
export type Rules = {
  readonly version: string
  readonly first: readonly DemandRule[]
  readonly further: readonly DemandRule[]
  readonly papers: FoodPapers
  readonly packs: Readonly<Record<string, ProvincePack>>
  readonly nationwide: ProvincePack
}

/**
 * The days on which what we ask, or the article that asks it, changes, oldest first: the catering rule of SAMR order 123, the
 * Trademark Law of 2026, GB 7718-2025. A rule can be written here before it bites.
 */
export const ruleVersions = ['2026-06-01', '2027-01-01', '2027-03-16'] as const

const inForce = (rules: readonly DemandRule[], day: string): readonly DemandRule[] =>
  rules.filter(({ from, until }) => (!from || from <= day) && (!until || day < until))

const versions = ruleVersions.map(
  (version): Rules => ({
    version,
    first: inForce(firstDemands, version),
    further: inForce(furtherDemands, version),
    papers: foodPapers,
    packs: provincePacks,
    nationwide: nationalPack,
  }),
)

/** The rules in force on a day (`YYYY-MM-DD`); before the first version, the first. */
export const rulesInForce = (today: string): Rules =>
  versions.reduce((found, next) => (next.version <= today ? next : found))

/** Versions that are known on a day and come into force after it, oldest first. */
export const announcedRules = (today: string): readonly Rules[] =>
  versions.filter(({ version }) => version > today).filter((rules) => rules !== rulesInForce(today))

/** The rules a past decision was made by, so that it can be recomputed; `undefined` for a version there never was. */
export const rulesOfVersion = (version: string): Rules | undefined =>
  versions.find((rules) => rules.version === version)

/** The rules for small vendors where the goods are sold; the national frame where no pack is loaded. */
export const packOf = (province: string | null, rules: Rules): ProvincePack =>
  rules.packs[province ?? ''] ?? rules.nationwide
