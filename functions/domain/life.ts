import type { Merchant } from './merchant'

type Status = Merchant['status']
type Step = { readonly from: readonly Status[]; readonly to: Status }

/** Every step a merchant's life can take. What is not in this table cannot happen. */
export const life = {
  submit: { from: ['draft', 'action_required'], to: 'submitted' },
  withdraw: { from: ['draft', 'submitted', 'in_review', 'action_required'], to: 'withdrawn' },
  claim: { from: ['submitted'], to: 'in_review' },
  release: { from: ['in_review'], to: 'submitted' },
  approve: { from: ['in_review'], to: 'active' },
  request_changes: { from: ['in_review'], to: 'action_required' },
  reopen: { from: ['lapsed'], to: 'draft' },
  lapse: { from: ['draft', 'action_required'], to: 'lapsed' },
  close: { from: ['active', 'declined'], to: 'closed' },
  decline: { from: ['in_review'], to: 'declined' },
} as const satisfies Record<string, Step>

export type StepName = keyof typeof life

/** The statuses in which a merchant holds its registration number against all others. */
const live: readonly Status[] = ['submitted', 'in_review', 'action_required', 'active']

/** Whether the merchant may take this step now. */
export const may = (merchant: Merchant, step: StepName): boolean =>
  life[step].from.some((status) => status === merchant.status)

/** The registration number this merchant holds alone, or null while it holds none. */
export const heldNumber = (merchant: Merchant): string | null =>
  live.includes(merchant.status) ? merchant.fields.registrationNumber : null
