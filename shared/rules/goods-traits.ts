import { type GoodsCode, type GoodsTrait, goodsTraits } from '../contract/merchant'

/** The goods for which each question is asked: its answer changes the papers. */
const askedOf: Readonly<Record<GoodsTrait, readonly GoodsCode[]>> = {
  cold_dishes: ['catering'],
  raw_seafood: ['catering'],
  decorated_cakes: ['baked', 'catering'],
  cooked_loose: ['bulk', 'catering'],
  chilled_frozen: ['prepackaged', 'bulk', 'imported'],
  pork: ['farm_produce'],
  advertised: ['health_food'],
}
/** The further questions that such goods raise; most goods raise none. */
export const traitsAskedOf = (goods: readonly GoodsCode[]): readonly GoodsTrait[] =>
  goodsTraits.filter((trait) => askedOf[trait].some((code) => goods.includes(code)))
