// Shanghai is eight hours ahead of UTC: 09:00 there is 01:00, 20:00 is 12:00.
const opens = 1
const closes = 12

/** The minutes from 09:00 on over which the reminders of one day are spread. */
const spread = 120

/** Whether sellers may be written to at an instant (UTC, ISO 8601): from 09:00 until before 20:00 in Shanghai. */
export function mayRemindAt(instant: string): boolean {
  const hour = Number(instant.slice(11, 13))
  return opens <= hour && hour < closes
}

/** The instant of a day (Shanghai) after which nobody is written to: 20:00. */
export const closingOf = (day: string): string => `${day}T${closes}:00:00.000Z`

/** A minute of the spread that depends on an id alone. */
const minuteOf = (id: string): number =>
  Array.from(id).reduce((sum, character) => (sum * 257 + character.charCodeAt(0)) % 65521, 0) % spread

const two = (count: number): string => String(count).padStart(2, '0')

/**
 * The instant at which the reminder of a day (`YYYY-MM-DD`, Shanghai) is due to the merchant of an id: between 09:00 and
 * 11:00 in Shanghai, for one merchant always at the same minute, so that not all are written to at once.
 */
export function dueInstant(day: string, id: string): string {
  const minute = minuteOf(id)
  return `${day}T${two(opens + Math.floor(minute / 60))}:${two(minute % 60)}:00.000Z`
}
