import { isHoliday, isWorkday } from 'chinese-days'
import type { Calendar } from '#shared/rules/evaluation'

// For a year it does not know the library takes every weekday for a working day and says nothing. The first three days of
// October are always off, and at most two of three days in a row are a weekend: so a year in which all three are off is known.
const isKnown = (year: string): boolean => ['01', '02', '03'].every((day) => isHoliday(`${year}-10-${day}`))

/** Working days as the State Council announced them; `undefined` in a year not announced yet. */
export const calendar: Calendar = (day) => (isKnown(day.slice(0, 4)) ? isWorkday(day) : undefined)
