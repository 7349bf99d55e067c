import type { Merchant, MerchantFields } from '#shared/contract/merchant'
import { type RequirementCode, requirementCodes } from '#shared/contract/requirement-codes'
import { ownedFields } from '#shared/rules/owned-fields'
import { isInBusiness } from './application'

// Another number or another kind of seller is a new application.
const fixed = ['/registrationNumber', '/seller']

/**
 * The papers and requirements she may change now: all in a draft and of a live shop, whose change waits beside what was
 * approved; all but the accepted when changes were asked for.
 */
const openCodes = (merchant: Merchant | null): readonly RequirementCode[] => {
  if (merchant === null || merchant.status === 'draft' || isInBusiness(merchant)) return requirementCodes
  if (merchant.status !== 'action_required') return []
  const accepted = merchant.requirements
    .filter(({ status }) => status === 'accepted')
    .flatMap(({ anyOf }) => anyOf)
  return requirementCodes.filter((code) => !accepted.includes(code))
}

const covers = (owner: string, path: string): boolean => path === owner || path.startsWith(`${owner}/`)

/** True when the photo of this paper may be taken or replaced now. */
export const isPaperOpen = (merchant: Merchant | null, code: RequirementCode): boolean =>
  openCodes(merchant).includes(code)

/** True when the field at this JSON pointer may be changed now. A paper that is not begun yet is always a new one. */
export const isOpenAt = (merchant: Merchant | null, fields: MerchantFields, path: string): boolean => {
  if (isInBusiness(merchant) && fixed.includes(path)) return false
  const codes = openCodes(merchant)
  const licence = /^\/licences\/(\d+)/.exec(path)
  if (licence) {
    const kind = fields.licences[Number(licence[1])]?.kind
    return kind === undefined ? codes.length > 0 : codes.includes(kind)
  }
  return codes.some((code) => ownedFields(code).fields.some((owner) => covers(owner, path)))
}
