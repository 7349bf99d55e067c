import type { RequirementCode } from '#shared/contract/requirement-codes'
import type { RequirementState } from '#shared/rules/evaluation'

/** What is due now or overdue and not there: what the staff list calls `missing`. */
export const missingCodes = (requirements: readonly RequirementState[]): RequirementCode[] =>
  requirements
    .filter(({ bucket, status }) => bucket === 'overdue' || (bucket === 'now_due' && status !== 'provided'))
    .map(({ code }) => code)
