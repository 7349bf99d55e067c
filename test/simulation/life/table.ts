import type { Merchant } from '#functions/domain/merchant/merchant'

type Status = Merchant['status']
type Step = readonly [action: string, from: Status, to: Status, by: 'seller' | 'staff' | 'clock']

const each = (action: string, from: readonly Status[], to: Status, by: Step[3]): readonly Step[] =>
  from.map((status): Step => [action, status, to, by])

const everyButDraft: readonly Status[] = [
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
]

/** The life of a merchant, written down a second time and from the law's side: step by step, with who takes it. */
export const table: readonly Step[] = [
  ...each('submit', ['draft', 'action_required'], 'submitted', 'seller'),
  ...each('withdraw', ['draft', 'submitted', 'in_review', 'action_required'], 'withdrawn', 'seller'),
  ...each('claim', ['submitted'], 'in_review', 'staff'),
  ...each('release', ['in_review'], 'submitted', 'staff'),
  ...each('release', ['in_review'], 'submitted', 'clock'),
  ...each('approve', ['in_review'], 'active', 'staff'),
  ...each('request_changes', ['in_review'], 'action_required', 'staff'),
  ...each('decline', ['in_review'], 'declined', 'staff'),
  ...each('lapse', ['draft', 'action_required'], 'lapsed', 'clock'),
  ...each('reopen', ['lapsed'], 'draft', 'seller'),
  ...each('depart', ['active'], 'closing', 'seller'),
  ...each('suspend', ['active', 'closing'], 'suspended', 'staff'),
  ...each('reinstate', ['suspended'], 'active', 'staff'),
  ...each('uphold', ['declined'], 'in_review', 'staff'),
  ...each('close', ['active', 'closing', 'suspended', 'declined'], 'closed', 'staff'),
  ...each('close', ['active', 'closing', 'declined'], 'closed', 'clock'),
  ...each('bar', everyButDraft, 'barred', 'staff'),
]

/** A step as it is counted: `claim: submitted -> in_review by staff`. */
export const stepName = ([action, from, to, by]: Step | readonly [string, string, string, string]): string =>
  `${action}: ${from} -> ${to} by ${by}`

export const listed: readonly string[] = table.map(stepName)

/** What of the listed steps was taken less than `times` times. */
export const notTaken = (counts: ReadonlyMap<string, number>, times: number): readonly string[] =>
  [...new Set(listed)].filter((name) => (counts.get(name) ?? 0) < times)
