import { hasStatus, ongoing } from '#shared/contract/statuses'
import type { Merchant } from './merchant'

type Status = Merchant['status']
/** Who takes a step. */
export type Party = 'seller' | 'staff' | 'clock'
type Step = { readonly from: readonly Status[]; readonly to: Status; readonly by: readonly Party[] }

/**
 * Every step a merchant's life can take, from which statuses, to which, and by whom. A change that takes another is not
 * written: what is not in this table cannot happen.
 */
export const life = {
  submit: { from: ['draft', 'action_required'], to: 'submitted', by: ['seller'] },
  withdraw: {
    from: ['draft', 'submitted', 'in_review', 'action_required'],
    to: 'withdrawn',
    by: ['seller'],
  },
  claim: { from: ['submitted'], to: 'in_review', by: ['staff'] },
  release: { from: ['in_review'], to: 'submitted', by: ['staff', 'clock'] },
  approve: { from: ['in_review'], to: 'active', by: ['staff'] },
  request_changes: { from: ['in_review'], to: 'action_required', by: ['staff'] },
  decline: { from: ['in_review'], to: 'declined', by: ['staff'] },
  lapse: { from: ['draft', 'action_required'], to: 'lapsed', by: ['clock'] },
  reopen: { from: ['lapsed'], to: 'draft', by: ['seller'] },
  depart: { from: ['active'], to: 'closing', by: ['seller'] },
  suspend: { from: ['active', 'closing'], to: 'suspended', by: ['staff'] },
  reinstate: { from: ['suspended'], to: 'active', by: ['staff'] },
  uphold: { from: ['declined'], to: 'in_review', by: ['staff'] },
  close: { from: ['active', 'closing', 'suspended', 'declined'], to: 'closed', by: ['clock', 'staff'] },
  bar: {
    from: [
      'submitted',
      'in_review',
      'action_required',
      'active',
      'closing',
      'suspended',
      'declined',
      'lapsed',
      'withdrawn',
      'closed',
    ],
    to: 'barred',
    by: ['staff'],
  },
} as const satisfies Record<string, Step>

export type StepName = keyof typeof life

/** Whether the merchant may take this step now. */
export const may = (merchant: Merchant, step: StepName): boolean =>
  life[step].from.some((status) => status === merchant.status)

/**
 * Whether a change called `action`, by this party, may lead from one status to another. To begin is to be a draft; to stay is no
 * step.
 */
export function isStep(before: Merchant | null, after: Merchant, action: string, party: Party): boolean {
  if (before === null) return after.status === 'draft'
  if (before.status === after.status) return true
  const taken = Object.entries(life).find(([name]) => name === action)?.[1]
  if (taken === undefined || taken.to !== after.status) return false
  return taken.from.some((from) => from === before.status) && taken.by.some((one) => one === party)
}

/** The registration number this merchant holds alone, or null while it holds none. */
export const heldNumber = (merchant: Merchant): string | null =>
  hasStatus(merchant, ongoing) ? merchant.fields.registrationNumber : null
