import { pendingOf } from '../application/content'
import type { Change } from '../merchant/change'

const decisions = ['approve', 'request_changes', 'decline']

/** From when to when something waited for staff: instants. */
export type ReviewTime = { readonly since: string; readonly at: string }

/** The time that a decision took, from when it was handed in; null for a change that is no decision. */
export function reviewTime({ before, entries }: Change): ReviewTime | null {
  const decided = entries.find(({ action }) => decisions.includes(action))
  if (decided === undefined || before === null) return null
  const since = pendingOf(before)?.submittedAt ?? ('submittedAt' in before ? before.submittedAt : null)
  return since === null ? null : { since, at: decided.at }
}

/** The median of some times in hours: of an even number the lower one, so that it is a time that was taken. Null of none. */
export const medianHours = (hours: readonly number[]): number | null =>
  [...hours].sort((left, right) => left - right)[Math.floor((hours.length - 1) / 2)] ?? null
