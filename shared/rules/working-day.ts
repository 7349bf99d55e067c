import { dayNumber, dayOfNumber, isWeekend } from './day'
import type { Calendar } from './evaluation'
import { statutoryHolidays } from './statutory-holiday-data'

/** The number of working days by which a day may be off that was counted across a year whose table is not published. */
const slackWorkingDays = 2

/** A day found by counting working days. `slack`: by how many of them it may be off; 0 where every year has its table. */
export type Counted = { readonly day: string; readonly slack: number }

const guess = (day: string): boolean =>
  !isWeekend(day) && !statutoryHolidays[day.slice(0, 4)]?.includes(day.slice(5))

function count(day: string, days: number, calendar: Calendar): Counted {
  const step = days < 0 ? -1 : 1
  let left = Math.abs(days)
  let at = dayNumber(day)
  let slack = 0
  while (left > 0) {
    at += step
    const next = dayOfNumber(at)
    const known = calendar(next)
    if (known === undefined) slack = slackWorkingDays
    if (known ?? guess(next)) left -= 1
  }
  return { day: dayOfNumber(at), slack }
}

// A calendar always answers the same, and every save of a merchant counts from the same few days: each is counted once.
const counted = new WeakMap<Calendar, Map<string, Counted>>()

/**
 * The day that is `days` working days after a day (before it, when negative); the day itself is not counted (Licensing Law
 * art. 82). In a year the calendar does not know, weekdays that are no statutory holiday count, and the day found may be
 * off by two.
 */
export function addWorkingDays(day: string, days: number, calendar: Calendar): Counted {
  const ofCalendar = counted.get(calendar) ?? new Map<string, Counted>()
  counted.set(calendar, ofCalendar)
  const key = `${day} ${days}`
  const answer = ofCalendar.get(key) ?? count(day, days, calendar)
  ofCalendar.set(key, answer)
  return answer
}
