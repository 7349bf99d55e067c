import type { ReadField, ReadValue } from '#shared/contract/document'
import { type DocumentKind, readKinds } from '#shared/contract/requirement-codes'

/** The values read on a paper: only those that pass every known check. */
export type ReadFields = Readonly<Partial<Record<ReadField, ReadValue>>>

/**
 * The outcome of reading a photo: the kind of paper (null = none that we know) and its values, or why there are none: `blurred`,
 * `unreadable` (too dark, no text, no paper), or `not_read`, where a person is to read it.
 */
export type Found =
  | { readonly outcome: 'read'; readonly kind: DocumentKind | null; readonly fields: ReadFields }
  | { readonly outcome: 'blurred' | 'unreadable' | 'not_read' }

/** The answer of a public register about a number: `unavailable` where there is no register to ask. */
export type Registered =
  | { readonly outcome: 'found'; readonly name: string; readonly standing: 'in_force' | 'ended' }
  | { readonly outcome: 'not_found' | 'unavailable' }

/** The reading of one photo: it belongs to exactly the bytes with this hash. */
export type Reading = {
  readonly paperId: string
  readonly sha256: string
  readonly found: Found
  readonly registered: Registered
  readonly at: string
}

/** Whether a photo of this kind is read at all. */
export const isRead = (kind: DocumentKind): boolean => readKinds.some((one) => one === kind)

/** The reading of a paper, or null. The photo of an id never changes: a new photo has a new id. */
export const readingOf = (paperId: string, readings: readonly Reading[]): Reading | null =>
  readings.find((reading) => reading.paperId === paperId) ?? null

/** The values offered for a paper of this kind; null where the photo shows another kind of paper. */
export function offered(reading: Reading | null, kind: DocumentKind): ReadFields | null {
  if (reading === null || reading.found.outcome !== 'read') return null
  const { kind: shown, fields } = reading.found
  return (shown === null || shown === kind) && Object.keys(fields).length > 0 ? fields : null
}
