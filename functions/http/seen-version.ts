import { type Refusal, refuse } from '#functions/domain/merchant/refusal'

const strongTag = /^"(\d{1,15})"$/

/** The version in an If-Match header (RFC 9110, 13.1.1). Any other tag gives 0, which matches no version. */
export function seenVersion(header: string | undefined): number | Refusal {
  if (header === undefined) return refuse('version_required')
  return Number(strongTag.exec(header)?.[1] ?? 0)
}
