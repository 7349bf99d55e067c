import type { Finding } from '#shared/contract/fault'
import type { ProblemCode } from '#shared/contract/problem'

/** An expected no: its code, what is wrong where, and the current version where the caller's was stale. */
export type Refusal = {
  readonly refusal: ProblemCode
  readonly faults?: readonly Finding[]
  readonly version?: number
  readonly allow?: readonly string[]
}

/** Says no. */
export const refuse = (refusal: ProblemCode, faults: readonly Finding[] = []): Refusal => ({
  refusal,
  faults,
})

/** True when the outcome is a no. */
export const isRefusal = <T>(outcome: T | Refusal): outcome is Refusal =>
  typeof outcome === 'object' && outcome !== null && 'refusal' in outcome

/** The no for a caller who has seen an older version than the current one. */
export const stale = (version: number): Refusal => ({ refusal: 'version_changed', version })
