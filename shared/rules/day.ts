/**
 * Arithmetic on days of the Gregorian calendar written `YYYY-MM-DD`, without a clock and without `Date`. A day is a day in
 * Asia/Shanghai, which has been eight hours ahead of UTC, without summer time, since 1991.
 *
 * Days compare as text: `a < b` is "a is earlier".
 */

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)

/** The number written in two digits of a text, from its position `at`. */
const twoDigits = (text: string, at: number): number =>
  text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * 48

/** Days since 1970-01-01, by counting years that begin in March, so that a leap day comes last. */
export function dayNumber(day: string): number {
  const month = twoDigits(day, 5)
  const year = twoDigits(day, 0) * 100 + twoDigits(day, 2) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + twoDigits(day, 8) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

function writeDay(number: number): string {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`
}

// A plan of reminders asks for the same few hundred days thousands of times: each is written once.
const written = new Map<number, string>()

/** The day that is `number` days after 1970-01-01. */
export function dayOfNumber(number: number): string {
  const known = written.get(number)
  if (known !== undefined) return known
  const day = writeDay(number)
  written.set(number, day)
  return day
}

/** `days` days later (earlier when negative). */
export const addDays = (day: string, days: number): string => dayOfNumber(dayNumber(day) + days)

/** The number of days from `day` to `later`. */
export const daysBetween = (day: string, later: string): number => dayNumber(later) - dayNumber(day)

/** The same day `months` months later, or the last day of that month where it has no such day (Civil Code art. 202). */
export function addMonths(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const first = `${String(Math.floor(count / 12)).padStart(4, '0')}-${two((count % 12) + 1)}-01`
  const next = `${String(Math.floor((count + 1) / 12)).padStart(4, '0')}-${two(((count + 1) % 12) + 1)}-01`
  const last = dayNumber(next) - 1
  return dayOfNumber(Math.min(dayNumber(first) + Number(day.slice(8, 10)) - 1, last))
}

/** The earlier of two days, or of two instants. */
export function earlier(one: string, other: string): string {
  if (other < one) return other
  return one
}

/** The later of two days, or of two instants. */
export function later(one: string, other: string): string {
  if (other > one) return other
  return one
}

/** For sorting days or instants, the earliest first. */
export const byTime = (one: string, other: string): number => Number(one > other) - Number(one < other)

/** True on Saturday and Sunday. 1970-01-01 was a Thursday. */
export const isWeekend = (day: string): boolean => {
  const weekday = (((dayNumber(day) + 4) % 7) + 7) % 7
  return weekday === 0 || weekday === 6
}

/** The first instant of a day in Shanghai: 16:00 UTC on the day before. */
export const startOfDay = (day: string): string => `${addDays(day, -1)}T16:00:00.000Z`

/** The instant at which a day has ended in Shanghai: 24:00, which is 16:00 UTC (Civil Code art. 203). */
export const endOfDay = (day: string): string => `${day}T16:00:00.000Z`

/** The day in Shanghai on which an instant falls (UTC, ISO 8601 with `Z`). */
export const shanghaiDay = (instant: string): string =>
  Number(instant.slice(11, 13)) >= 16 ? addDays(instant.slice(0, 10), 1) : instant.slice(0, 10)

/** The day at whose end an instant lies, else the day on which it falls: the days after are counted from it. */
export const dayEndedBy = (instant: string): string =>
  endOfDay(instant.slice(0, 10)) === instant ? instant.slice(0, 10) : shanghaiDay(instant)
