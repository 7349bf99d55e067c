import type { RequirementCode } from '#shared/contract/requirement-codes'
import type { RequirementState } from '#shared/rules/evaluation'

/** The codes of requirements that are due now or overdue and not met: `missing` in the staff list. */
export const missingCodes = (requirements: readonly RequirementState[]): RequirementCode[] =>
  requirements
    .filter(({ bucket, status }) => bucket === 'overdue' || (bucket === 'now_due' && status !== 'provided'))
    .map(({ code }) => code)
