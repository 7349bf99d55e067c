import { holidays, workdays } from 'chinese-days/dist/chinese-days.json'
import { isWeekend } from '#shared/rules/day'
import type { Calendar } from '#shared/rules/evaluation'

// The package's functions use the machine's time zone and are wrong west of Greenwich; its table holds days as text.
const off: ReadonlySet<string> = new Set(Object.keys(holidays))
const madeUp: ReadonlySet<string> = new Set(Object.keys(workdays))

// The notice of a year has its National Day; of a year without one the table holds nothing.
const isAnnounced = (year: string): boolean => off.has(`${year}-10-01`)

/**
 * Working days as the State Council announced them, year by year since 2004; `undefined` in a year not announced yet, where
 * days are counted by the statutory holidays and two working days of slack (see `working-day`).
 */
export const calendar: Calendar = (day) => {
  if (!isAnnounced(day.slice(0, 4))) return undefined
  return madeUp.has(day) || !(off.has(day) || isWeekend(day))
}
