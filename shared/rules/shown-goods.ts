import type { GoodsCode, MerchantFields } from '../contract/merchant'
import type { RequirementCode } from '../contract/requirement-codes'
import type { RequirementState } from './evaluation'
import { labelledGoods } from './label-findings'

const bought: readonly GoodsCode[] = [
  'prepackaged',
  'bulk',
  'imported',
  'health_food',
  'infant_formula',
  'alcohol',
]

/**
 * The goods that a demand with impact `show` hides while it stands open; a demand not listed is about all goods of the
 * seller.
 */
const goodsOf: Readonly<Partial<Record<RequirementCode, readonly GoodsCode[]>>> = {
  'goods.supplier_papers': bought,
  'goods.origin_proof': ['farm_produce'],
  'special_food.registration': ['health_food', 'infant_formula'],
  'special_food.advert': ['health_food'],
  'import.papers': ['imported'],
  'staff.health_certificate': ['catering', 'baked', 'bulk'],
}

/**
 * The goods of an approved merchant that may be shown. Labelled goods wait until their label is accepted, so that nothing
 * without maker, date and licence is ever shown; other goods are hidden by an overdue demand about them.
 */
export function shownGoods(
  fields: Pick<MerchantFields, 'goods' | 'making'>,
  requirements: readonly Pick<RequirementState, 'code' | 'bucket' | 'impact'>[],
): readonly GoodsCode[] {
  const labelled = labelledGoods(fields)
  const hidden = requirements.flatMap(({ code, bucket, impact }): readonly GoodsCode[] => {
    if (code === 'goods.label') return bucket === 'done' ? [] : labelled
    return impact === 'show' && bucket === 'overdue' ? (goodsOf[code] ?? fields.goods) : []
  })
  return fields.goods.filter((code) => !hidden.includes(code))
}
