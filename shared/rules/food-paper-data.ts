import type { CardType, GoodsCode, Making } from '../contract/merchant'
import type { RequirementCode } from '../contract/requirement-codes'
import type { ArticleId } from './article'

/**
 * One letter for each paper that allows the sale of food: filing, operation licence, production licence, card, exemption.
 */
export const paperOfLetter = {
  F: 'filing.prepackaged',
  O: 'licence.food_operation',
  P: 'licence.food_production',
  C: 'card.small_vendor',
  E: 'exempt.farm_produce',
} as const satisfies Record<string, RequirementCode>

export type PaperLetter = keyof typeof paperOfLetter

/** The articles behind each paper; a card's own article is the province's. */
export const paperArticles: Readonly<Record<PaperLetter, readonly ArticleId[]>> = {
  F: ['food_safety_35', 'order_78_5', 'announcement_2021_40'],
  O: ['food_safety_35', 'order_78_4'],
  P: ['food_safety_35', 'order_24_2'],
  C: ['food_safety_36'],
  E: ['food_safety_35'],
}

/** The papers for every way of making; `usual` stands for every way that is not listed. */
type Ways = { readonly usual: readonly PaperLetter[] } & {
  readonly [making in Making]?: readonly PaperLetter[]
}

/** The papers that let goods be sold, by the goods and the way they are made. */
export type FoodPapers = Readonly<Record<GoodsCode, Ways>>

/**
 * The alternative papers for goods made in a way, best first. `usual` stands for every way that is not listed. Making one's
 * own goods with a production licence needs no operation licence to sell them (SAMR order 78 art. 4); selling only
 * prepackaged food needs a filing, not a licence (Food Safety Law art. 35).
 */
export const foodPapers: FoodPapers = {
  farm_produce: { usual: ['E'] },
  prepackaged: { usual: ['F', 'O'], own_factory: ['P', 'F', 'O'] },
  bulk: { usual: ['O', 'C'], own_factory: ['P', 'O'] },
  baked: {
    usual: ['O', 'C', 'P'],
    resold: ['O'],
    own_factory: ['P'],
    commissioned: ['F', 'O'],
  },
  catering: { usual: ['O', 'C'] },
  own_packaged: {
    usual: ['P', 'C'],
    made_on_site: ['C', 'P'],
    own_grown: ['C', 'P'],
    commissioned: ['F', 'O'],
  },
  imported: { usual: ['F', 'O'] },
  health_food: { usual: ['F', 'O'], own_factory: ['P', 'F', 'O'] },
  infant_formula: { usual: ['F', 'O'], own_factory: ['P', 'F', 'O'] },
  alcohol: {
    usual: ['F', 'O'],
    own_factory: ['P', 'F', 'O'],
    made_on_site: ['P'],
  },
}

/** The kinds of card that can stand in for a licence, by goods. */
export const cardsForGoods: Readonly<Partial<Record<GoodsCode, readonly CardType[]>>> = {
  bulk: ['small_grocery'],
  baked: ['workshop', 'small_catering'],
  catering: ['small_catering', 'stall'],
  own_packaged: ['workshop'],
}

/**
 * The papers that a brand company or direct-sales firm cannot use: provincial cards are for small vendors, and baked goods
 * under a brand come from a factory.
 */
export const notForBrands: Readonly<Partial<Record<GoodsCode, readonly PaperLetter[]>>> = {
  baked: ['O', 'C'],
  catering: ['C'],
  own_packaged: ['C'],
  bulk: ['C'],
}
