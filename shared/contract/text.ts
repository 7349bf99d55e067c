import * as z from 'zod/mini'

// Control characters, and the marks that turn the direction of writing and so make a name read as another.
const forbidden = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/
const day = /^(\d{4})-(\d{2})-(\d{2})$/

// Half of a pair is no character: it cannot be written as UTF-8, so no store would give it back.
const isHalf = (character: string): boolean => /^[\ud800-\udfff]$/.test(character)

/** True when the text has no control character, no direction override and no half of a character. */
const isPlainText = (text: string): boolean => !forbidden.test(text) && !Array.from(text).some(isHalf)

/** True when `text` is a day of the Gregorian calendar written YYYY-MM-DD, from the year 1900 to 2199. */
export function isDay(text: string): boolean {
  const parts = day.exec(text)
  if (!parts) return false
  const [year, month, dayOfMonth] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || dayOfMonth < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return dayOfMonth <= days
}

/** One line of plain text of at most `most` characters, counted as a reader counts (by code point). */
export const line = (most: number) =>
  z.string().check(
    z.refine((value: string) => Array.from(value).length <= most, 'too_long'),
    z.refine(isPlainText, 'characters_not_allowed'),
  )

/** A day in Asia/Shanghai, `YYYY-MM-DD`. */
export const calendarDay = z.string().check(z.refine(isDay, 'date_invalid'))

/** An instant, UTC, ISO 8601 with `Z`. */
export const instant = z.string()
