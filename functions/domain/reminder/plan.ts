import { byTime, endOfDay, later, shanghaiDay } from '#shared/rules/day'
import { announcedRules, rulesInForce } from '#shared/rules/rules'
import { assessSent, evaluated, type Moment, statusAt } from '../application/assess'
import type { Merchant } from '../merchant/merchant'
import { dueInstant } from './hours'
import { templateOf } from './ladder'
import type { Reminder } from './reminder'
import { isReminded, type Rung, rungsAt } from './rungs'

const byUrgency = (one: Rung, other: Rung): number =>
  byTime(one.item.dueOn ?? 'never', other.item.dueOn ?? 'never')

/**
 * Every day on which this merchant is to be reminded of something, as requirements stand at this moment, the earliest first.
 * Past days are included, for they may have been missed.
 */
export function rungsOf(merchant: Merchant, moment: Moment): readonly Rung[] {
  const today = shanghaiDay(moment.now)
  const standing = { ...evaluated(merchant), status: statusAt(merchant, moment) }
  if (!isReminded(standing.status)) return []
  const idleFrom = later(merchant.since, merchant.sellerWroteAt)
  return [
    ...rungsAt(
      { merchant: standing, since: merchant.since, idleFrom, today, calendar: moment.calendar },
      assessSent(merchant, moment),
    ),
  ].sort((one, other) => byTime(one.day, other.day))
}

function sayOn(today: string, after: string | null, rungs: readonly Rung[]): Reminder | null {
  const due = rungs
    .filter(({ day }) => day <= today && (after === null ? day === today : day > after))
    .sort(byUrgency)
  const once = due.filter(({ item }, at) => due.findIndex((other) => other.item.code === item.code) === at)
  const [first] = once
  if (first === undefined) return null
  return {
    day: today,
    template: templateOf[first.item.reason],
    items: once.map(({ item }) => item),
    link: first.link,
  }
}

/**
 * The one message for today: everything whose rung lies after the day `after` and not after today (`null` = on today only),
 * each item once, the most urgent first, with the dates as they are today. Only this message makes up for a day that was
 * missed.
 *
 * @returns `null` when there is nothing to say, and always when a reminder was given today (`after` is today).
 */
export function reminderFor(
  merchant: Merchant,
  { after }: { readonly after: string | null },
  moment: Moment,
): Reminder | null {
  return sayOn(shanghaiDay(moment.now), after, rungsOf(merchant, moment))
}

const instantAfter = (rungs: readonly Rung[], id: string, after: string): string | null =>
  rungs.map(({ day }) => dueInstant(day, id)).find((instant) => instant > after) ?? null

/**
 * The next instant, strictly after the instant `after`, at which this merchant is to be reminded if nothing changes: between
 * 09:00 and 11:00 in Shanghai, for one merchant always at the same minute. `null` = never. Every change of the merchant may
 * move it.
 */
export function nextReminderAt(merchant: Merchant, after: string, moment: Moment): string | null {
  return instantAfter(rungsOf(merchant, moment), merchant.id, after)
}

/**
 * The next messages to a merchant if nothing changes, at most eight, each as it will read on its day. The plan is made by
 * the rules known when it is made (`rules`: the version of the newest). `isWhole` is false where more messages follow.
 */
export type Plan = {
  readonly owner: string
  readonly rules: string
  readonly reminders: readonly Reminder[]
  readonly isWhole: boolean
}

/** The instant of the next reminder (null = never), and the messages from then on. */
export type Planned = { readonly remindAt: string | null; readonly plan: Plan }

const mostPlanned = 8

/** The newest rules that are known on a day, in force or announced. */
export const newestRules = (today: string): string =>
  (announcedRules(today).at(-1) ?? rulesInForce(today)).version

/**
 * The next instant after `after` at which this merchant is to be reminded, and the messages from then on. `known` are the
 * days of `rungsOf` at this moment, for who has them already.
 */
export function planAfter(
  merchant: Merchant,
  after: string,
  moment: Moment,
  known: readonly Rung[] = rungsOf(merchant, moment),
): Planned {
  const remindAt = instantAfter(known, merchant.id, after)
  const reminders: Reminder[] = []
  let at = remindAt
  while (at !== null && reminders.length < mostPlanned) {
    const today = shanghaiDay(at)
    const rungs = rungsOf(merchant, { ...moment, now: at })
    const reminder = sayOn(today, null, rungs)
    if (reminder !== null) reminders.push(reminder)
    at = instantAfter(rungs, merchant.id, endOfDay(today))
  }
  const rules = newestRules(shanghaiDay(moment.now))
  return { remindAt, plan: { owner: merchant.owner, rules, reminders, isWhole: at === null } }
}

/** The plan that remains once the message of a day was given. */
export function planWithout(plan: Plan, day: string, id: string): Planned {
  const reminders = plan.reminders.filter((reminder) => reminder.day > day)
  const [next] = reminders
  return { remindAt: next === undefined ? null : dueInstant(next.day, id), plan: { ...plan, reminders } }
}
