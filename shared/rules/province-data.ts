import type { CardType, GoodsTrait, SellerKind } from '../contract/merchant'
import type { ArticleId } from './article'

/** The rule of a kind of card: who may hold it, the goods it is not for, and whether its holder may sell online. */
export type CardRule = {
  readonly sellers: readonly SellerKind[]
  readonly articles: readonly ArticleId[]
  readonly online: boolean
  readonly barred: readonly GoodsTrait[]
}

/**
 * The rules of one province for small vendors (Food Safety Law art. 36 leaves them to the provinces). `renewDays` is how
 * many days before its end a card must be renewed, `changeDays` within how many days a change is reported,
 * `licensingWorkdays` how long the office may take; `null` where the province's text gives no figure.
 */
export type ProvincePack = {
  readonly cards: Readonly<Partial<Record<CardType, CardRule>>>
  readonly onlineMustBeStated: boolean
  readonly termYears: number | null
  readonly renewDays: number | null
  readonly changeDays: number | null
  readonly licensingWorkdays: number | null
}

const individual = ['individual'] as const
const small = ['individual', 'cooperative'] as const
const any = ['enterprise', 'individual', 'cooperative'] as const
const noTerms = {
  onlineMustBeStated: false,
  termYears: null,
  renewDays: null,
  changeDays: null,
  licensingWorkdays: null,
} as const
const threeYears = { ...noTerms, termYears: 3, renewDays: 30 } as const

const card = (
  sellers: readonly SellerKind[],
  articles: readonly ArticleId[],
  barred: readonly GoodsTrait[] = [],
  online = true,
): CardRule => ({ sellers, articles, online, barred })

/** The pack where no province's text is loaded: the national frame alone, and a person looks. */
export const nationalPack: ProvincePack = {
  ...noTerms,
  cards: {
    workshop: card(small, ['food_safety_36']),
    small_catering: card(any, ['food_safety_36']),
    stall: card(any, ['food_safety_36']),
  },
}

/**
 * Province packs, by the two digits of GB/T 2260: Beijing (in force 2019-07-01), Shanghai (2017), Zhejiang (2017-05-01),
 * Shandong (2017-06-01), Henan (2018-03-01), Chongqing (2017-05-01).
 */
export const provincePacks: Readonly<Record<string, ProvincePack>> = {
  '11': {
    ...noTerms,
    cards: {
      workshop: card(individual, ['beijing_small_9']),
      small_catering: card(any, ['beijing_small_8']),
      small_grocery: card(any, ['beijing_small_8']),
      stall: card(
        any,
        ['beijing_small_12', 'beijing_small_20'],
        ['cold_dishes', 'decorated_cakes', 'cooked_loose'],
      ),
    },
  },
  '31': {
    ...threeYears,
    changeDays: 10,
    cards: {
      workshop: card(small, ['shanghai_food_58']),
      small_catering: card(any, ['shanghai_food_43']),
      stall: card(any, ['shanghai_food_62']),
    },
  },
  '33': {
    ...noTerms,
    onlineMustBeStated: true,
    cards: {
      workshop: card(small, ['zhejiang_small_8', 'zhejiang_small_9']),
      small_catering: card(any, ['zhejiang_small_9']),
      small_grocery: card(any, ['zhejiang_small_9']),
      stall: card(any, ['zhejiang_small_9'], [], false),
    },
  },
  '37': {
    ...threeYears,
    changeDays: 10,
    licensingWorkdays: 15,
    cards: {
      workshop: card(small, ['shandong_small_17']),
      small_catering: card(any, ['shandong_small_24'], ['decorated_cakes', 'raw_seafood']),
      stall: card(any, ['shandong_small_28'], ['decorated_cakes', 'raw_seafood']),
    },
  },
  '41': {
    ...threeYears,
    licensingWorkdays: 7,
    cards: {
      workshop: card(small, ['henan_small_21', 'henan_small_24']),
      small_catering: card(any, ['henan_small_28']),
      small_grocery: card(any, ['henan_small_28']),
      stall: card(any, ['henan_small_31']),
    },
  },
  '50': {
    ...threeYears,
    changeDays: 10,
    licensingWorkdays: 15,
    cards: {
      workshop: card(small, ['chongqing_small_10']),
      stall: card(any, ['chongqing_small_26']),
    },
  },
}
