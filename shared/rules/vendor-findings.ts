import type { Finding } from '../contract/fault'
import type { Licence, MerchantFields } from '../contract/merchant'
import * as foodOperationLicence from '../numbers/food-operation-licence'
import * as foodProductionLicence from '../numbers/food-production-licence'
import { addMonths } from './day'
import { comparableName } from './full-name'
import { isRead } from './province-pack'
import { packOf, type Rules } from './rules'

/** Findings on a provincial card against its province: its term, its holder, its goods, and whether it is good online. */
function cardFindings(
  licence: Licence,
  path: string,
  { province, seller, traits }: MerchantFields,
  rules: Rules,
): readonly Finding[] {
  const pack = packOf(province, rules)
  const findings: Finding[] = []
  if (pack.onlineMustBeStated && licence.onlineStated === false)
    findings.push({ code: 'document_online_not_stated', path: `${path}/onlineStated`, level: 'reject' })
  const { cardType, validFrom, validTo } = licence
  if (!cardType) return findings
  const at = `${path}/cardType`
  const rule = pack.cards[cardType]
  if (!rule) return [...findings, { code: 'document_scope', path: at, level: 'warn' }]
  if (rule.term && validFrom && validTo && validTo > addMonths(validFrom, 12 * rule.term.years))
    findings.push({ code: 'date_out_of_range', path: `${path}/validTo`, level: 'warn' })
  if (rule.online === false) findings.push({ code: 'stall_not_online', path: at, level: 'reject' })
  if (traits.some((trait) => rule.barred.includes(trait)))
    findings.push({ code: 'goods_out_of_scope', path: at, level: isRead(pack) ? 'reject' : 'warn' })
  if (seller !== null && !rule.sellers.includes(seller))
    findings.push({ code: 'kind_mismatch', path: at, level: 'warn' })
  if (cardType === 'workshop') findings.push({ code: 'document_scope', path: at, level: 'warn' })
  return findings
}

/** Findings on an operation licence against the seller's goods and place: its kind digit, its place, and online selling. */
function operationFindings(licence: Licence, path: string, fields: MerchantFields): readonly Finding[] {
  const findings: Finding[] = []
  const { kind } = foodOperationLicence.parts(foodOperationLicence.compact(licence.number ?? ''))
  const caters = fields.goods.includes('catering')
  if (kind === 'canteen' || (kind === 'sale' && caters))
    findings.push({ code: 'document_scope', path: `${path}/number`, level: 'warn' })
  if (licence.onlineStated === false)
    findings.push({ code: 'document_online_not_stated', path: `${path}/onlineStated`, level: 'warn' })
  if (
    caters &&
    licence.place &&
    fields.address &&
    comparableName(licence.place) !== comparableName(fields.address)
  )
    findings.push({
      code: 'document_scope',
      path: `${path}/place`,
      level: 'warn',
      seen: fields.address,
      read: licence.place,
    })
  return findings
}

/** The province that a licence number names, where its form is known. */
function provinceOf({ kind, number }: Licence): string | null {
  if (!number) return null
  const value = foodOperationLicence.compact(number)
  if (kind === 'licence.food_operation' && /^JY\d{14}$/.test(value))
    return foodOperationLicence.parts(value).province
  if (kind === 'licence.food_production' && /^SC\d{14}$/.test(value))
    return foodProductionLicence.parts(value).province
  return null
}

/**
 * Findings on papers against the place they are used in: province rules for small vendors, the kind of an operation licence,
 * and a licence of another province than the one the seller names (a factory may stand elsewhere: good to know).
 */
export const vendorFindings = (fields: MerchantFields, rules: Rules): readonly Finding[] =>
  fields.licences.flatMap((licence, index): readonly Finding[] => {
    const path = `/licences/${index}`
    const from = provinceOf(licence)
    const elsewhere: readonly Finding[] =
      from !== null && fields.province !== null && from !== fields.province
        ? [
            {
              code: 'province',
              path: `${path}/number`,
              level: licence.kind === 'licence.food_production' ? 'info' : 'warn',
            },
          ]
        : []
    if (licence.kind === 'card.small_vendor') return cardFindings(licence, path, fields, rules)
    return licence.kind === 'licence.food_operation'
      ? [...elsewhere, ...operationFindings(licence, path, fields)]
      : elsewhere
  })
