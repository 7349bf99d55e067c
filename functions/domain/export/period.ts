import { endOfDay, startOfDay } from '#shared/rules/day'

/** A period of days in Shanghai; the first and the last are included. */
export type Period = { readonly from: string; readonly to: string }

/** The half year before the latest 1 January or 1 July: the period of the regulator's files of January and July. */
export function lastHalfYear(today: string): Period {
  const year = Number(today.slice(0, 4))
  if (today.slice(5) >= '07-01') return { from: `${year}-01-01`, to: `${year}-06-30` }
  return { from: `${year - 1}-07-01`, to: `${year - 1}-12-31` }
}

/** Whether an instant falls into the period. */
export const isIn = ({ from, to }: Period, instant: string): boolean =>
  instant >= startOfDay(from) && instant < endOfDay(to)
