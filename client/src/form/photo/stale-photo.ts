import type { Licence, Merchant, MerchantFields } from '#shared/contract/merchant'
import { isInBusiness } from '../application/application'

/** What a new paper prints; the day on which its renewal was asked for stands on the office's receipt. */
const printed = ({ renewalAppliedOn: _asked, ...paper }: Licence): string => JSON.stringify(paper)

/** The fields printed on such a paper, as one text; `null` where the seller has no such paper. */
const copied = (fields: MerchantFields, kind: string): string | null => {
  if (kind === 'licence.business') return JSON.stringify([fields.fullName, fields.legalRepresentative])
  const licence = fields.licences.find((one) => one.kind === kind)
  return licence === undefined ? null : printed(licence)
}

/**
 * True of a live shop's paper with changed fields and the approved photo: the typed values stand on a new paper, which is to
 * be photographed.
 * @param known the merchant as the server answered it
 * @param fields the edited fields
 */
export const isPhotoStale = (known: Merchant | null, fields: MerchantFields, kind: string): boolean => {
  if (known === null || !isInBusiness(known)) return false
  const [was, is] = [copied(known, kind), copied(fields, kind)]
  if (was === null || is === null || was === is) return false
  const isNew = known.pending?.documents.some((one) => one.kind === kind && one.status === 'confirmed')
  return isNew !== true && known.documents.some((one) => one.kind === kind)
}
