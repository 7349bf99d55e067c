import type { Finding } from '../contract/fault'
import type { MerchantFields } from '../contract/merchant'

/**
 * Findings on the limits of the exemptions (Food Safety Law arts. 2 and 35, E-commerce Law art. 10, SAMR order 37 art. 8): a
 * person may resell others' produce without registration only up to 100,000 yuan a year. A statement made for produce alone
 * lapses when processed food joins the list.
 */
export function exemptionFindings(fields: MerchantFields): readonly Finding[] {
  const { seller, goods, making, yearlySales, licences } = fields
  const person = seller === 'natural_person'
  const onlyProduce = goods.length > 0 && goods.every((code) => code === 'farm_produce')
  const findings: Finding[] = []
  if (person && making === 'resold' && yearlySales === 'over_100000')
    findings.push({ code: 'exemption_not_eligible', path: '/yearlySales', level: 'reject' })
  if (goods.length > 0 && !onlyProduce && licences.some(({ kind }) => kind === 'exempt.farm_produce'))
    findings.push({ code: 'exemption_goods_processed', path: '/goods', level: 'info' })
  return findings
}
