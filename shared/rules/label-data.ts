import type { GoodsCode, LabelItem } from '../contract/merchant'

/** The day from which GB 7718-2025 is in force: goods produced from then on need its label; earlier goods may have it. */
export const newLabelFrom = '2027-03-16'

const maker: readonly LabelItem[] = ['producer_name', 'producer_address', 'producer_contact']
const seller: readonly LabelItem[] = ['operator_name', 'operator_address', 'operator_contact']
const agent: readonly LabelItem[] = ['agent_name', 'agent_address', 'agent_contact']
const common: readonly LabelItem[] = ['name', 'net_content', 'production_date', 'ingredients', 'storage']
const domestic: readonly LabelItem[] = [...common, ...maker, 'standard_number', 'licence_number']

/**
 * The items that a label must carry whatever its date (Food Safety Law art. 67): domestic goods as listed there, loose goods
 * the items of art. 68 on the container, imports those of art. 97 (no production licence or standard number), special food
 * its nutrients and warning too (arts. 67, 78). Farm produce and food made on the spot have none.
 */
export const labelOfGoods: Readonly<Partial<Record<GoodsCode, readonly LabelItem[]>>> = {
  prepackaged: domestic,
  own_packaged: domestic,
  alcohol: domestic,
  baked: domestic,
  health_food: [...domestic, 'nutrition', 'warning'],
  infant_formula: [...domestic, 'nutrition'],
  imported: ['chinese_label', ...common, 'origin', ...agent],
  bulk: ['name', 'production_date', ...seller],
}

/** The items in which the two standards differ. Loose goods are not prepackaged and stay with the first. */
export const labelOfStandard = {
  'GB 7718-2011': ['shelf_life'],
  'GB 7718-2025': ['expiry_date', 'allergens'],
} as const satisfies Readonly<Record<string, readonly LabelItem[]>>

/** The strength from which drinks, in per cent by volume, need not show how long they keep (both standards). */
export const shelfLifeExemptFrom = 10
