import { addDays, addMonths, endOfDay, startOfDay } from '#shared/rules/day'

/** A period of days in Shanghai; the first and the last are included. */
export type Period = { readonly from: string; readonly to: string }

/** The lengths, in months, of a period of reports to the regulator: a year is made of whole ones. */
export const periodMonths = ['1', '3', '6', '12'] as const

/**
 * The last whole period of so many months before a day. Of six months it is the half year before the latest 1 January or
 * 1 July: that of the reports of January and July (SAMR order 37 art. 25).
 */
export function lastPeriod(today: string, months: number): Period {
  const month = Number(today.slice(5, 7)) - 1
  const next = addMonths(`${today.slice(0, 7)}-01`, -(month % months))
  return { from: addMonths(next, -months), to: addDays(next, -1) }
}

/** Whether an instant falls into the period. */
export const isIn = ({ from, to }: Period, instant: string): boolean =>
  instant >= startOfDay(from) && instant < endOfDay(to)
