import type { Finding } from '#shared/contract/fault'
import type { ProblemCode } from '#shared/contract/problem'

/**
 * A refusal: its code, the faults by path, and the current version where the caller's was stale. `reason` says what of ours is
 * wrong: for the log as an error, never for an answer.
 */
export type Refusal = {
  readonly refusal: ProblemCode
  readonly faults?: readonly Finding[]
  readonly version?: number
  readonly allow?: readonly string[]
  readonly reason?: string
}

/** A refusal with this code and these faults. */
export const refuse = (refusal: ProblemCode, faults: readonly Finding[] = []): Refusal => ({
  refusal,
  faults,
})

/** True when the outcome is a refusal. */
export const isRefusal = <T>(outcome: T | Refusal): outcome is Refusal =>
  typeof outcome === 'object' && outcome !== null && 'refusal' in outcome

/** The refusal for a caller who has seen an older version than the current one. */
export const stale = (version: number): Refusal => ({ refusal: 'version_changed', version })
