import type { Finding } from '../contract/fault'
import type { GoodsCode, Making } from '../contract/merchant'
import { isProvince } from '../numbers/province'
import type { Profile } from './demand'
import { lawfulProfile, mayStayUnregistered } from './demands-of'
import { foodDemands } from './food-demands'
import { isRead } from './province-pack'
import { packOf, type Rules } from './rules'

const unlikely: Readonly<Partial<Record<GoodsCode, readonly Making[]>>> = {
  farm_produce: ['made_on_site', 'own_factory', 'commissioned'],
  bulk: ['own_grown', 'made_on_site', 'commissioned'],
  prepackaged: ['own_grown', 'made_on_site'],
  catering: ['resold', 'own_grown', 'own_factory', 'commissioned'],
  own_packaged: ['resold'],
  imported: ['own_grown', 'made_on_site', 'own_factory'],
  health_food: ['own_grown', 'made_on_site'],
  infant_formula: ['own_grown', 'made_on_site'],
}

/** The goods that a kind of seller may not sell at all. */
function barredGoods({ seller, directSales }: Profile): readonly GoodsCode[] {
  if (directSales) return ['catering', 'alcohol']
  return seller === 'cooperative' ? ['infant_formula'] : []
}

const goodsFindings = (profile: Profile): readonly Finding[] =>
  profile.goods.flatMap((code, at): readonly Finding[] => {
    const path = `/goods/${at}`
    if (barredGoods(profile).includes(code)) return [{ code: 'goods_barred', path, level: 'reject' }]
    if (code === 'infant_formula' && profile.seller === 'individual')
      return [{ code: 'goods_out_of_scope', path, level: 'warn' }]
    return []
  })

/**
 * True when no goods of the list are made in the way that the seller chose. Mixed lists are not questioned: one answer
 * stands for all.
 */
const makingIsUnlikely = ({ goods, making }: Profile): boolean =>
  making !== null && goods.length > 0 && goods.every((code) => unlikely[code]?.includes(making))

/**
 * Contradictions among the answers to the four questions. Each finding's words name the lawful way out; the papers listed
 * beside it are those of that way.
 */
export function contradictions(profile: Profile, rules: Rules): readonly Finding[] {
  const { seller, province, directSales } = profile
  const findings: Finding[] = []
  if (province !== null && !isProvince(province))
    findings.push({ code: 'province', path: '/province', level: 'reject' })
  if (seller === 'natural_person' && !mayStayUnregistered(profile))
    findings.push({ code: 'exemption_not_eligible', path: '/seller', level: 'reject' })
  if (directSales && seller !== null && seller !== 'enterprise')
    findings.push({ code: 'kind_mismatch', path: '/directSales', level: 'reject' })
  if (directSales && profile.goods.length > 0 && !profile.goods.includes('health_food'))
    findings.push({ code: 'goods_out_of_scope', path: '/directSales', level: 'info' })
  findings.push(...goodsFindings(profile))
  if (makingIsUnlikely(profile))
    findings.push(
      seller === 'natural_person' && mayStayUnregistered(profile)
        ? { code: 'exemption_goods_processed', path: '/making', level: 'reject' }
        : { code: 'goods_out_of_scope', path: '/making', level: 'warn' },
    )
  if (
    province !== null &&
    isProvince(province) &&
    !isRead(packOf(province, rules)) &&
    foodDemands(lawfulProfile(profile), rules).some(({ anyOf }) => anyOf.includes('card.small_vendor'))
  )
    findings.push({ code: 'province', path: '/province', level: 'info' })
  return findings
}
