import * as z from 'zod/mini'
import { fault } from './fault'
import { documentKinds } from './requirement-codes'
import { instant, line } from './text'

/** The types of photo that are taken. HEIC is converted on the phone. */
export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PhotoType = (typeof photoTypes)[number]

/** The largest photo taken, in bytes. */
export const mostPhotoBytes = 5 * 1024 * 1024

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'format_invalid'))

/**
 * What can be read on a paper, named as the seller would type it. `number` is that of the paper itself (a business licence has
 * none: its number is `registrationNumber`), `holderName` whom it names (`fullName` on a business licence). Days are
 * `YYYY-MM-DD`; `longTerm` is `true` where the paper prints no end (长期); `scope` is its items as printed.
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

/** A value as read, and how sure the reader is (0 to 1). An offer: it is typed in only when she takes it. */
export const readValue = z.strictObject({ value: z.string(), confidence: z.number() })
export type ReadValue = z.infer<typeof readValue>

/**
 * A photographed paper. `waiting` until its upload is confirmed; `sha256` is of the copy we keep (without EXIF),
 * `sentSha256` of what was sent. `read` is what a reader found on it; null before, and where nothing was read.
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
 * What is told when a photo is announced: its exact type and length, and the hash of the bytes to come. Which types and
 * lengths are taken is a rule with a fault code (`image_type`, `image_size`), not a matter of shape.
 */
export const slotRequest = z.strictObject({
  kind: z.enum(documentKinds),
  contentType: line(100),
  bytes: z.int().check(z.minimum(0, 'too_small')),
  sha256,
})

export type SlotRequest = z.infer<typeof slotRequest>

/** Where to send the photo: a multipart POST to `url` of every field, then `file` last, before `expiresAt`. */
export const slot = z.strictObject({
  documentId: z.string(),
  upload: z.strictObject({ url: z.string(), fields: z.record(z.string(), z.string()) }),
  expiresAt: instant,
  version: z.number(),
})

export type Slot = z.infer<typeof slot>

export const confirmation = z.strictObject({ document, version: z.number() })
export type Confirmation = z.infer<typeof confirmation>
