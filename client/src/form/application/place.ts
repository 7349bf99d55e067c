import type { Document } from '#shared/contract/document'
import type { Merchant, MerchantFields } from '#shared/contract/merchant'
import type { Requirement } from '#shared/contract/requirement'
import { documentKinds, licenceKinds, type RequirementCode } from '#shared/contract/requirement-codes'
import { isBegun, missingParts } from '#shared/rules/missing-parts'

export type PageName = 'who' | 'enterprise' | 'licence' | 'photos' | 'labels' | 'check' | 'status' | 'inbox'

/** The address of one of our pages, and of a field on it: a JSON pointer, or the code of a paper. */
export const linkTo = (page: PageName, field?: string): string =>
  `/pages/${page}/index${field === undefined ? '' : `?field=${encodeURIComponent(field)}`}`

const pageOfField: readonly (readonly [start: string, page: PageName])[] = [
  ['/seller', 'who'],
  ['/goods', 'who'],
  ['/making', 'who'],
  ['/province', 'who'],
  ['/traits', 'who'],
  ['/licences', 'licence'],
  ['/yearlySales', 'licence'],
  ['/documents', 'photos'],
  ['/labels', 'labels'],
  ['/declarations', 'check'],
  ['/conduct', 'check'],
]

/** The page on which a field of the application is filled in. */
export const pageOf = (pointer: string): PageName =>
  pageOfField.find(([start]) => pointer.startsWith(start))?.[1] ?? 'enterprise'

/** The paper she works on, of those that would do: the one begun, or else the best. */
export const paperOf = (
  requirement: Pick<Requirement, 'code' | 'anyOf'>,
  fields: MerchantFields,
  documents: readonly Document[],
): RequirementCode => requirement.anyOf.find((code) => isBegun(code, fields, documents)) ?? requirement.code

const isLicence = (code: RequirementCode): boolean => licenceKinds.some((kind) => kind === code)
/** Where a paper is photographed: a label beside what it says, all others on a page of their own. */
const photoPage = (code: RequirementCode): PageName => (code === 'goods.label' ? 'labels' : 'photos')
const isPhoto = (code: RequirementCode): boolean => documentKinds.some((kind) => kind === code)

/** Where a requirement is answered: at what is faulty, or else at what is missing. */
export const placeOf = (requirement: Requirement, merchant: Merchant): string => {
  const paper = paperOf(requirement, merchant, merchant.documents)
  const faulty = requirement.faults.find(({ level, code }) => level === 'reject' && code !== 'missing')?.path
  const pointer = faulty ?? missingParts(paper, merchant, merchant.documents)[0]
  if (pointer?.startsWith('/documents')) return linkTo(photoPage(paper), paper)
  if (pointer !== undefined && pointer !== '/licences' && !pointer.startsWith('/requirements')) {
    return linkTo(pageOf(pointer), pointer)
  }
  if (isLicence(paper)) return linkTo('licence', paper)
  return isPhoto(paper) ? linkTo(photoPage(paper), paper) : linkTo(pageOf(`/${paper}`), paper)
}
