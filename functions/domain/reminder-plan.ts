import { byTime, later, shanghaiDay } from '#shared/rules/day'
import { assess, evaluated, type Moment, statusAt } from './assess'
import type { Merchant } from './merchant'
import type { Reminder } from './reminder'
import { templateOf } from './reminder-ladder'
import { type Rung, rungsAt } from './reminder-rungs'

// Shanghai is eight hours ahead of UTC: 09:00 there is 01:00, 20:00 is 12:00.
const opens = 1
const closes = 12

/** Over how many minutes from 09:00 on the reminders of one day are spread. */
const spread = 120

/** Whether sellers may be written to at an instant (UTC, ISO 8601): from 09:00 until before 20:00 in Shanghai. */
export function mayRemindAt(instant: string): boolean {
  const hour = Number(instant.slice(11, 13))
  return opens <= hour && hour < closes
}

/** A minute of the spread that depends on an id alone, so that not all are written to at once. */
const minuteOf = (id: string): number =>
  Array.from(id).reduce((sum, character) => (sum * 257 + character.charCodeAt(0)) % 65521, 0) % spread

const two = (count: number): string => String(count).padStart(2, '0')

function instantOn(day: string, id: string): string {
  const minute = minuteOf(id)
  return `${day}T${two(opens + Math.floor(minute / 60))}:${two(minute % 60)}:00.000Z`
}

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
      assess(merchant, moment),
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
  const instants = rungsOf(merchant, moment).map(({ day }) => instantOn(day, merchant.id))
  return instants.find((instant) => instant > after) ?? null
}
