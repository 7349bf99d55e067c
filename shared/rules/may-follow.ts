import type { RequirementState } from './evaluation'

const notInOrder: readonly RequirementState['status'][] = ['missing', 'provided', 'rejected', 'expired']

/**
 * Whether a live merchant may still bring what answers this requirement: papers that may follow the approval and are not in
 * order. By none of them may she sell, so that nothing she sells by is ever changed without a judgement.
 */
export const mayFollow = ({
  atSubmit,
  impact,
  status,
}: Pick<RequirementState, 'atSubmit' | 'impact' | 'status'>): boolean =>
  !atSubmit && impact !== 'sell' && notInOrder.includes(status)
