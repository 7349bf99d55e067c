import type { AuditAction } from '#shared/contract/audit-actions'
import { hasStatus, ongoing } from '#shared/contract/statuses'
import type { Merchant } from './merchant'

type Status = Merchant['status']
/** The parties that take steps. */
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
} as const satisfies Readonly<Partial<Record<AuditAction, Step>>>

export type StepName = keyof typeof life

/** Whether the merchant may take this step now. */
export const may = (merchant: Merchant, step: StepName): boolean =>
  life[step].from.some((status) => status === merchant.status)

/**
 * Every action that leaves the status as it is, and the party that takes it. A step of life in this list is one of an
 * approved merchant's change, which is handed in and reviewed beside what was approved.
 */
export const inPlace: Readonly<Partial<Record<AuditAction, readonly Party[]>>> = {
  update: ['seller'],
  open_slot: ['seller'],
  confirm_photo: ['seller'],
  refuse_photo: ['seller'],
  remove_photo: ['seller'],
  submit: ['seller'],
  contest: ['seller'],
  recheck: ['seller'],
  appeal: ['seller'],
  claim: ['staff'],
  release: ['staff', 'clock'],
  approve: ['staff'],
  request_changes: ['staff'],
  dismiss: ['staff'],
  verify: ['staff'],
  waive: ['staff'],
  disclose: ['staff'],
  hold: ['staff'],
  let_go: ['staff'],
  warn: ['staff'],
  ask_close: ['staff'],
  ask_bar: ['staff'],
  erase: ['seller', 'clock'],
}

const isStepName = (action: AuditAction): action is StepName => action in life

/**
 * Whether a change of this action, by this party, may lead from one status to another, or stay in it. The first status is
 * always draft.
 */
export function isStep(before: Merchant | null, after: Merchant, action: AuditAction, party: Party): boolean {
  if (before === null) return action === 'create' && after.status === 'draft'
  if (before.status === after.status) return inPlace[action]?.includes(party) ?? false
  if (!isStepName(action)) return false
  const { from, to, by }: Step = life[action]
  return to === after.status && from.includes(before.status) && by.includes(party)
}

/** The registration number this merchant holds alone, or null while it holds none. */
export const heldNumber = (merchant: Merchant): string | null =>
  hasStatus(merchant, ongoing) ? merchant.fields.registrationNumber : null
