import type { DocumentKind } from '#shared/contract/requirement-codes'
import type { Found } from '../domain/reading/reading'

/**
 * Reads the photo of a paper that was to be of one kind. It answers only what it is sure of, and `not_read` where people do
 * the reading. Throws for its own failures, never for what is in the photo.
 */
export type LicenceReader = {
  readonly read: (photo: Uint8Array, asked: DocumentKind) => Promise<Found>
}
