import type { Finding } from '../contract/fault'
import type { GoodsCode, Label, LabelItem, MerchantFields } from '../contract/merchant'
import { labelOfGoods, labelOfStandard, newLabelFrom, shelfLifeExemptFrom } from './label-data'

type Standard = keyof typeof labelOfStandard

/** The goods of a list that are sold with a label: packaged and loose goods, and baked goods that come from a factory. */
export const labelledGoods = ({
  goods,
  making,
}: Pick<MerchantFields, 'goods' | 'making'>): readonly GoodsCode[] =>
  goods.filter(
    (code) =>
      labelOfGoods[code] !== undefined &&
      (code !== 'baked' || making === 'own_factory' || making === 'commissioned'),
  )

/** The items that one label must carry under a standard. */
export function requiredItems(
  label: Pick<Label, 'goods' | 'alcoholByVolume'>,
  standard: Standard,
): readonly LabelItem[] {
  const always = labelOfGoods[label.goods]
  if (!always) return []
  const dated = labelOfStandard[label.goods === 'bulk' ? 'GB 7718-2011' : standard]
  const keeps = label.goods === 'alcohol' && (label.alcoholByVolume ?? 0) >= shelfLifeExemptFrom
  return [...always, ...dated.filter((item) => !keeps || (item !== 'shelf_life' && item !== 'expiry_date'))]
}

/** A date of production may be given otherwise: on loose goods by the batch, on a long-lived pack by its term and batch. */
function isOn(item: LabelItem, { goods, items }: Label, standard: Standard): boolean {
  if (items.includes(item)) return true
  if (item !== 'production_date' || !items.includes('batch')) return false
  if (goods === 'bulk') return true
  return standard === 'GB 7718-2025' && items.includes('shelf_life') && items.includes('expiry_date')
}

const missingItems = (label: Label, standard: Standard): readonly LabelItem[] =>
  requiredItems(label, standard).filter((item) => !isOn(item, label, standard))

/**
 * The missing items by the standard of the day of production, or of today where that is not given. Before the day of the new
 * standard a label may follow either: the one that it misses less of.
 */
function missingOn(label: Label, today: string): readonly LabelItem[] {
  const renewed = missingItems(label, 'GB 7718-2025')
  if ((label.producedOn ?? today) >= newLabelFrom) return renewed
  const old = missingItems(label, 'GB 7718-2011')
  return renewed.length < old.length ? renewed : old
}

/**
 * The findings of the three-no gate: every item of law that a label lacks, one finding each, at
 * `/labels/<index>/items/<item>`. Goods whose label lacks one are not shown.
 */
export const labelFindings = ({ labels }: MerchantFields, today: string): readonly Finding[] =>
  labels.flatMap((label, at) => [
    ...(label.producedOn !== null && label.producedOn > today
      ? [{ code: 'date_out_of_range', path: `/labels/${at}/producedOn`, level: 'reject' } as const]
      : []),
    ...missingOn(label, today).map(
      (item) =>
        ({ code: 'label_item_missing', path: `/labels/${at}/items/${item}`, level: 'reject' }) as const,
    ),
  ])
