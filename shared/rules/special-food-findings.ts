import type { Finding } from '../contract/fault'
import type { MerchantFields } from '../contract/merchant'
import { compactForm } from '../numbers/compact-form'

/**
 * The forms of product registrations: health food `国食健注G` (home) or `J` (import) and 8 digits, filed ones `食健备G` and 12
 * digits, older ones `国食健字` or `卫食健字`; formula for infants `国食注字YP` and 8 digits; food for special medical purposes `国食注字TY`
 * and 8 digits, whose total-nutrition kind is never sold online (Implementing Regulations art. 36).
 */
const written = {
  health_food: /^(国食健注[GJ]\d{8}|食健备[GJ]\d{12}|国食健字[GJ]\d{8}|卫(食|进食)健字.+)$/,
  infant_formula: /^国食注字YP\d{8}$/,
} as const

const medical = /^国食注字TY/

/**
 * Findings on product registrations against the goods they are for. The forms are many and old ones live on, so a person
 * looks.
 */
export const specialFoodFindings = ({ goods, licences }: MerchantFields): readonly Finding[] => {
  const special = (['health_food', 'infant_formula'] as const).filter((code) => goods.includes(code))
  return licences.flatMap(({ kind, number }, at): readonly Finding[] => {
    if (kind !== 'special_food.registration' || !number || special.length === 0) return []
    const value = compactForm(number).replace(/[()]/g, '')
    const path = `/licences/${at}/number`
    if (medical.test(value)) return [{ code: 'kind_mismatch', path, level: 'warn' }]
    return special.some((code) => written[code].test(value))
      ? []
      : [{ code: 'alphabet', path, level: 'warn' }]
  })
}
