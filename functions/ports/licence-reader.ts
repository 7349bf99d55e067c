import type { DocumentKind } from '#shared/contract/requirement-codes'
import type { Found } from '../domain/reading/reading'

/**
 * A reader of the photo of a paper that should be of one kind. It answers only values it is certain of, and `not_read` where
 * people do the reading. It throws for its own failures, never for the content of the photo.
 */
export type LicenceReader = {
  readonly read: (photo: Uint8Array, asked: DocumentKind) => Promise<Found>
}
