import type { Entry } from './entry'
import type { Merchant } from './merchant'

/** A merchant before (null: there was none) and after, with the audit entries that belong to it, one for each step. */
export type Transition = {
  readonly before: Merchant | null
  readonly after: Merchant
  readonly entries: readonly Entry[]
}
