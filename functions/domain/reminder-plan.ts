import { byTime, later, shanghaiDay } from '#shared/rules/day'
import { assessSent, evaluated, type Moment, statusAt } from './assess'
import type { Merchant } from './merchant'
import type { Reminder } from './reminder'
import { dueInstant } from './reminder-hours'
import { templateOf } from './reminder-ladder'
import { type Rung, rungsAt } from './reminder-rungs'

const byUrgency = (one: Rung, other: Rung): number =>
  byTime(one.item.dueOn ?? 'never', other.item.dueOn ?? 'never')

/**
 * Every day on which this merchant is to be reminded of something, as things stand at this moment, the earliest first: past
 * days too, for they may have been missed.
 */
export function rungsOf(merchant: Merchant, moment: Moment): readonly Rung[] {
  const today = shanghaiDay(moment.now)
  const standing = { ...evaluated(merchant), status: statusAt(merchant, moment) }
  const idleFrom = later(merchant.since, merchant.sellerWroteAt)
  return [
    ...rungsAt(
      { merchant: standing, since: merchant.since, idleFrom, today, calendar: moment.calendar },
      assessSent(merchant, moment),
    ),
  ].sort((one, other) => byTime(one.day, other.day))
}

/**
 * The one message that is right today: everything whose rung lies after the day `after` and not after today (`null` = on
 * today only), each thing once, the most urgent first, with the dates as they are today. A day that was missed is made good
 * by this message and by no other.
 *
 * @returns `null` when there is nothing to say; so always when she was reminded today (`after` is today).
 */
export function reminderFor(
  merchant: Merchant,
  { after }: { readonly after: string | null },
  moment: Moment,
): Reminder | null {
  const today = shanghaiDay(moment.now)
  const due = rungsOf(merchant, moment)
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
 * The next instant, strictly after the instant `after`, at which this merchant is to be reminded if nothing changes: between
 * 09:00 and 11:00 in Shanghai, for one merchant always at the same minute. `null` = never. Every change of the merchant may
 * move it.
 */
export function nextReminderAt(merchant: Merchant, after: string, moment: Moment): string | null {
  const instants = rungsOf(merchant, moment).map(({ day }) => dueInstant(day, merchant.id))
  return instants.find((instant) => instant > after) ?? null
}
