import type { Document } from '#shared/contract/document'
import type { MerchantFields } from '#shared/contract/merchant'
import { type LicenceKind, licenceKinds, type RequirementCode } from '#shared/contract/requirement-codes'

const asLicence = (code: RequirementCode): readonly LicenceKind[] =>
  licenceKinds.filter((kind) => kind === code)

/** The papers of one requirement that carry a number or a term, best first. */
export const licenceKindsOf = (anyOf: readonly RequirementCode[]): readonly LicenceKind[] =>
  anyOf.flatMap(asLicence)

/**
 * The seller's paper among those of one requirement: the one begun, the one photographed, the one she came for, or the only
 * one.
 */
export const chosenLicence = (
  kinds: readonly LicenceKind[],
  { licences }: Pick<MerchantFields, 'licences'>,
  documents: readonly Pick<Document, 'kind' | 'status'>[],
  wanted?: string,
): LicenceKind | undefined =>
  kinds.find((one) => licences.some(({ kind }) => kind === one)) ??
  kinds.find((one) => documents.some(({ kind, status }) => kind === one && status === 'confirmed')) ??
  kinds.find((one) => one === wanted) ??
  (kinds.length === 1 ? kinds[0] : undefined)

/** Where the licence of this kind stands, or will stand when it is begun: its JSON pointer. */
export const licencePath = (fields: MerchantFields, kind: LicenceKind): string => {
  const at = fields.licences.findIndex((one) => one.kind === kind)
  return `/licences/${at < 0 ? fields.licences.length : at}`
}
