import type { MerchantFields } from '#shared/contract/merchant'
import type { Requirement } from '#shared/contract/requirement'
import { documentKinds, licenceKinds, type RequirementCode } from '#shared/contract/requirement-codes'
import { findPapers } from '#shared/rules/find-papers'
import { rulesInForce } from '#shared/rules/rules'
import type { Language } from '#shared/words/language'
import { speakRequirement } from '#shared/words/speak'

/** True of what can be laid on a table: a licence, a certificate, a contract. */
export const isPaper = (code: RequirementCode): boolean =>
  documentKinds.some((kind) => kind === code) || licenceKinds.some((kind) => kind === code)

/**
 * The papers the law requires of such a seller, found on the phone without the network; `null` until all four questions are
 * answered.
 */
export const papersFor = (
  fields: MerchantFields,
  today: string,
  language: Language,
): readonly Requirement[] | null => {
  const { seller, goods, making, province, traits, brand, directSales } = fields
  if (seller === null || goods.length === 0 || making === null || province === null) return null
  const answers = { seller, goods, making, province, traits, brand: brand !== null, directSales }
  return findPapers(answers, rulesInForce(today)).map((found) => speakRequirement(found, language))
}
