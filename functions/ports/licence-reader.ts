import * as z from 'zod/mini'
import { readFields, readValue } from '#shared/contract/document'
import type { DocumentKind } from '#shared/contract/requirement-codes'
import { documentKinds } from '#shared/contract/requirement-codes'
import type { Found } from '../domain/reading/reading'

/** The shape of what a reader answers (`Found`), for an answer that comes from a row or from another process. */
export const found = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('read'),
    kind: z.nullable(z.enum(documentKinds)),
    fields: z.partialRecord(z.enum(readFields), readValue),
  }),
  z.object({ outcome: z.enum(['blurred', 'unreadable', 'not_read']) }),
])

/**
 * A reader of the photo of a paper that should be of one kind. It answers only values it is certain of, and `not_read` where
 * people do the reading. It throws for its own failures, never for the content of the photo.
 */
export type LicenceReader = {
  readonly read: (photo: Uint8Array, asked: DocumentKind) => Promise<Found>
}
