import { dayNumber } from '#shared/rules/day'
import { pendingOf } from '../application/content'
import type { Transition } from '../merchant/transition'

const decisions = ['approve', 'request_changes', 'decline']

/** The hours (to a tenth) from handing in to a decision, and the instant of that decision. */
export type ReviewTime = { readonly at: string; readonly hours: number }

/** Seconds since 1970 of an instant (UTC, ISO 8601). */
const secondsOf = (instant: string): number =>
  ((dayNumber(instant.slice(0, 10)) * 24 + Number(instant.slice(11, 13))) * 60 +
    Number(instant.slice(14, 16))) *
    60 +
  Number(instant.slice(17, -1))

const hoursBetween = (from: string, to: string): number =>
  Math.round((secondsOf(to) - secondsOf(from)) / 360) / 10

/** The time from handing in to a decision; null for a change that is no decision. */
export function reviewTime({ before, entries }: Transition): ReviewTime | null {
  const decided = entries.find(({ action }) => decisions.includes(action))
  if (decided === undefined || before === null) return null
  const since = pendingOf(before)?.submittedAt ?? ('submittedAt' in before ? before.submittedAt : null)
  return since === null ? null : { at: decided.at, hours: hoursBetween(since, decided.at) }
}

/**
 * The median of some times in hours; for an even count the lower of the two middle ones, so that it is a real time. Null of
 * an empty list.
 */
export const medianHours = (hours: readonly number[]): number | null =>
  [...hours].sort((left, right) => left - right)[Math.floor((hours.length - 1) / 2)] ?? null
