import type { FaultCode } from '#shared/contract/fault'
import type { GoodsCode, MerchantFields } from '#shared/contract/merchant'
import { cardsForGoods } from '#shared/rules/food-paper-data'
import { packOf, rulesInForce } from '#shared/rules/rules'
import type { Typed } from '../typed/typed'

/** The lawful way out of contradicting answers: become an individual business, or leave some goods out. */
export type WayOut =
  | { readonly kind: 'individual'; readonly change: Typed }
  | { readonly kind: 'without'; readonly goods: GoodsCode; readonly change: Typed }

/** The change that makes contradicting answers lawful, `null` where only the seller can decide. */
export const wayOutOf = (
  { code, path }: { readonly code: FaultCode; readonly path: string },
  { seller, goods }: MerchantFields,
): WayOut | null => {
  const isPerson = seller === 'natural_person'
  if (isPerson && (code === 'exemption_not_eligible' || code === 'exemption_goods_processed'))
    return { kind: 'individual', change: { seller: 'individual' } }
  const barred = goods.find((_one, at) => path === `/goods/${at}`)
  if (code !== 'goods_barred' || barred === undefined) return null
  return { kind: 'without', goods: barred, change: { goods: goods.filter((one) => one !== barred) } }
}

/** True where a stall's card would cover her goods, but its province bars stalls from selling online. */
export const stallIsOffline = ({ goods, province }: MerchantFields, today: string): boolean => {
  const { stall } = packOf(province, rulesInForce(today)).cards
  return stall?.online === false && goods.some((code) => cardsForGoods[code]?.includes('stall'))
}
