import type { GoodsCode, GoodsTrait, Making, SellerKind } from '../contract/merchant'
import type { Requirement } from '../contract/requirement'
import type { RequirementCode } from '../contract/requirement-codes'
import type { ArticleId } from './article'

/** The answers that decide which papers are needed. `null` = not answered yet. */
export type Profile = {
  readonly seller: SellerKind | null
  readonly goods: readonly GoodsCode[]
  readonly making: Making | null
  readonly province: string | null
  readonly brand: boolean
  readonly directSales: boolean
  readonly traits: readonly GoodsTrait[]
}

/** A profile whose kind of seller is settled. */
export type LawfulProfile = Profile & { readonly seller: SellerKind }

/**
 * One demand of the law on such a seller, whatever the seller has given. `anyOf` are the papers that satisfy it, best first.
 * `atSubmit` false means seven days after approval. `graceFrom` is the day on which the demand was new: merchants approved
 * before it have 30 days. `goodForMonths` is how long an accepted paper is good that prints no end of its own.
 */
export type Demand = {
  readonly code: RequirementCode
  readonly kind: Requirement['kind']
  readonly anyOf: readonly RequirementCode[]
  readonly articles: readonly ArticleId[]
  readonly atSubmit: boolean
  readonly impact: Requirement['impact']
  readonly graceFrom: string | null
  readonly goodForMonths: number | null
}

/**
 * The sellers of whom a demand is asked: every list given must have the answer in it; of `goods` and `traits` one is enough.
 */
export type When = {
  readonly sellers?: readonly SellerKind[]
  readonly goods?: readonly GoodsCode[]
  readonly makings?: readonly Making[]
  readonly traits?: readonly GoodsTrait[]
  readonly brand?: boolean
  readonly directSales?: boolean
}

/**
 * A demand as a row of the law. Rows of one code are merged: their articles are joined. `from` and `until` bound the days
 * on which the row is in force (`until` is the first day without it).
 */
export type DemandRule = {
  readonly code: RequirementCode
  readonly kind: Requirement['kind']
  readonly articles: readonly ArticleId[]
  readonly impact: Requirement['impact']
  readonly atSubmit: boolean
  readonly when?: When
  readonly anyOf?: readonly RequirementCode[]
  readonly from?: string
  readonly until?: string
  readonly graceFrom?: string
  readonly goodForMonths?: number
}
