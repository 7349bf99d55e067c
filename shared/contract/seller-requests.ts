import * as z from 'zod/mini'
import { line } from './text'

/** One appeal, with its reason. */
export const appealRequest = z.strictObject({ reason: line(500).check(z.minLength(1, 'too_short')) })

/** The seller's half of the half-yearly re-check: whether anything has changed. */
export const recheckRequest = z.strictObject({ changed: z.boolean() })
