import * as z from 'zod/mini'
import { fault } from './fault'
import { documentKinds } from './requirement-codes'
import { instant, line } from './text'

/** The accepted types of photo. HEIC is converted on the phone. */
export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PhotoType = (typeof photoTypes)[number]

/** The largest accepted photo, in bytes. */
export const mostPhotoBytes = 5 * 1024 * 1024

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'format_invalid'))

/**
 * The values that can be read on a paper, named as the seller would type them. `number` is that of the paper itself (a
 * business licence has none: its number is `registrationNumber`), `holderName` the name of its holder (`fullName` on a
 * business licence). Days are `YYYY-MM-DD`; `longTerm` is `true` where the paper prints no end (长期); `scope` is its items as
 * printed.
 */
export const readFields = [
  'fullName',
  'registrationNumber',
  'legalRepresentative',
  'address',
  'number',
  'holderName',
  'validFrom',
  'validTo',
  'longTerm',
  'scope',
  'authority',
] as const
export type ReadField = (typeof readFields)[number]

/** A value as read, and the reader's certainty (0 to 1). It is an offer: the seller decides whether it is typed in. */
export const readValue = z.strictObject({ value: z.string(), confidence: z.number() })
export type ReadValue = z.infer<typeof readValue>

/**
 * A photographed paper. `waiting` until its upload is confirmed; `sha256` is of the copy we keep (without EXIF),
 * `sentSha256` of the photo that was sent. `read` holds the values read on it; null before, and where nothing was read.
 */
export const document = z.strictObject({
  id: z.string(),
  kind: z.enum(documentKinds),
  status: z.enum(['waiting', 'confirmed']),
  contentType: z.enum(photoTypes),
  bytes: z.number(),
  sha256: z.nullable(z.string()),
  sentSha256: z.string(),
  read: z.nullable(z.partialRecord(z.enum(readFields), readValue)),
  faults: z.array(fault),
  confirmedAt: z.nullable(instant),
})

export type Document = z.infer<typeof document>

/**
 * The announcement of a photo: its exact type and length, and the hash of the bytes to come. A type or length that is not
 * accepted is a fault with a code (`image_type`, `image_size`), not an error of shape.
 */
export const slotRequest = z.strictObject({
  kind: z.enum(documentKinds),
  contentType: line(100),
  bytes: z.int().check(z.minimum(0, 'too_small')),
  sha256,
})

export type SlotRequest = z.infer<typeof slotRequest>

/** The place to send the photo to: a multipart POST to `url` of every field, then `file` last, before `expiresAt`. */
export const slot = z.strictObject({
  documentId: z.string(),
  upload: z.strictObject({ url: z.string(), fields: z.record(z.string(), z.string()) }),
  expiresAt: instant,
  version: z.number(),
})

export type Slot = z.infer<typeof slot>

export const confirmation = z.strictObject({ document, version: z.number() })
export type Confirmation = z.infer<typeof confirmation>
