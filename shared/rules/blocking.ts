import type { Finding } from '../contract/fault'
import type { RequirementState } from './evaluation'

const stands = ({ status }: RequirementState): boolean =>
  status === 'missing' || status === 'rejected' || status === 'expired'

/** True when a requirement blocks the submission: due with it, and not answered in a way that can be judged. */
export const blocks = (requirement: RequirementState): boolean => requirement.atSubmit && stands(requirement)

/** True when the seller still has to do something now: the requirement is neither given nor waits for anybody. */
export const isOutstanding = (requirement: RequirementState): boolean =>
  stands(requirement) && (requirement.bucket === 'now_due' || requirement.bucket === 'overdue')

/**
 * The reasons why an application cannot be handed in: one finding for each requirement that blocks, in the order of the
 * list. Its code is that of the requirement's first rejecting fault, or `missing`. Empty = it can be handed in.
 */
export const blocking = (requirements: readonly RequirementState[]): readonly Finding[] =>
  requirements.filter(blocks).map(({ code, faults }) => ({
    code: faults.find(({ level }) => level === 'reject')?.code ?? 'missing',
    path: `/requirements/${code}`,
    level: 'reject',
  }))
