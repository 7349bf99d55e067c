import type { Document } from '#shared/contract/document'
import type { Merchant, MerchantFields } from '#shared/contract/merchant'
import { linkTo, targetOf } from '#shared/contract/place'
import type { Requirement } from '#shared/contract/requirement'
import type { RequirementCode } from '#shared/contract/requirement-codes'
import { isBegun, missingParts } from '#shared/rules/missing-parts'

/** The paper being filled in, among the alternatives: the one begun, or else the best. */
export const paperOf = (
  requirement: Pick<Requirement, 'code' | 'anyOf'>,
  fields: MerchantFields,
  documents: readonly Document[],
): RequirementCode => requirement.anyOf.find((code) => isBegun(code, fields, documents)) ?? requirement.code

/** The address of the page that answers a requirement: at its fault, or else at what is missing. */
export const placeOf = (requirement: Requirement, merchant: Merchant): string => {
  const paper = paperOf(requirement, merchant, merchant.documents)
  const faulty = requirement.faults.find(({ level, code }) => level === 'reject' && code !== 'missing')?.path
  const [missing = ''] = missingParts(paper, merchant, merchant.documents)
  return linkTo(targetOf(paper, faulty ?? missing))
}
