import { dayNumber } from '#shared/rules/day'
import { pendingOf } from '../application/content'
import type { Transition } from '../merchant/transition'

const decisions = ['approve', 'request_changes', 'decline']

/** How many hours (to a tenth) something had waited for staff when it was decided at an instant. */
export type ReviewTime = { readonly at: string; readonly hours: number }

/** Seconds since 1970 of an instant (UTC, ISO 8601). */
const secondsOf = (instant: string): number =>
  ((dayNumber(instant.slice(0, 10)) * 24 + Number(instant.slice(11, 13))) * 60 +
    Number(instant.slice(14, 16))) *
    60 +
  Number(instant.slice(17, -1))

const hoursBetween = (from: string, to: string): number =>
  Math.round((secondsOf(to) - secondsOf(from)) / 360) / 10

/** The time that a decision took, from when it was handed in; null for a change that is no decision. */
export function reviewTime({ before, entries }: Transition): ReviewTime | null {
  const decided = entries.find(({ action }) => decisions.includes(action))
  if (decided === undefined || before === null) return null
  const since = pendingOf(before)?.submittedAt ?? ('submittedAt' in before ? before.submittedAt : null)
  return since === null ? null : { at: decided.at, hours: hoursBetween(since, decided.at) }
}

/** The median of some times in hours: of an even number the lower one, so that it is a time that was taken. Null of none. */
export const medianHours = (hours: readonly number[]): number | null =>
  [...hours].sort((left, right) => left - right)[Math.floor((hours.length - 1) / 2)] ?? null
