import type { Found, ReadFields, Reading, Registered } from '#functions/domain/reading/reading'
import type { DocumentKind } from '#shared/contract/requirement-codes'
import { day } from '#test/fixtures/merchants'

/** A reading of the paper `p1`. */
export const readingWith = (
  found: Found,
  registered: Registered = { outcome: 'unavailable' },
  paperId = 'p1',
): Reading => ({ paperId, sha256: 'a'.repeat(64), found, registered, at: day })

/** What was read: words in which the reader is this sure. */
export const readAs = (
  kind: DocumentKind | null,
  values: Readonly<Record<string, string>>,
  confidence = 0.95,
): Found => {
  const fields: ReadFields = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, { value, confidence }]),
  )
  return { outcome: 'read', kind, fields }
}
