import type { GoodsCode, GoodsTrait } from '#shared/contract/merchant'

const askedOf: Readonly<Record<GoodsTrait, readonly GoodsCode[]>> = {
  cold_dishes: ['catering'],
  raw_seafood: ['catering'],
  decorated_cakes: ['baked', 'catering'],
  cooked_loose: ['bulk', 'catering'],
  chilled_frozen: ['prepackaged', 'bulk', 'imported'],
  pork: ['farm_produce'],
  advertised: ['health_food'],
}
const order: readonly GoodsTrait[] = [
  'cold_dishes',
  'raw_seafood',
  'decorated_cakes',
  'cooked_loose',
  'chilled_frozen',
  'pork',
  'advertised',
]

/** The further questions that such goods raise; most goods raise none. */
export const traitsAskedOf = (goods: readonly GoodsCode[]): readonly GoodsTrait[] =>
  order.filter((trait) => askedOf[trait].some((code) => goods.includes(code)))
