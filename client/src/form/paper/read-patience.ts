import type { Document } from '#shared/contract/document'
import { readKinds } from '#shared/contract/requirement-codes'

/**
 * Milliseconds to wait before each request for a reading: a photo is read in a few seconds, and after a minute and a half
 * nobody waits.
 */
export const readPatience: readonly number[] = [1500, 2000, 3000, 5000, 8000, 13_000, 20_000, 30_000]

/** True of a confirmed photo on which something may be read and has not been yet. */
export const isAwaited = ({ kind, status, read }: Document): boolean =>
  status === 'confirmed' && read === null && readKinds.some((one) => one === kind)
