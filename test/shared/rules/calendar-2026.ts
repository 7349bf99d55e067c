import type { Calendar } from '#shared/rules/evaluation'

// The notice of the State Council's office for 2026 (2025-11-04).
const off = [
  ['01-01', '01-03'],
  ['02-15', '02-23'],
  ['04-04', '04-06'],
  ['05-01', '05-05'],
  ['06-19', '06-21'],
  ['09-25', '09-27'],
  ['10-01', '10-07'],
] as const
const madeUp = ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10']

/** Knows 2026 and nothing else. */
export const calendar2026: Calendar = (day) => {
  if (!day.startsWith('2026-')) return undefined
  const monthDay = day.slice(5)
  if (madeUp.includes(monthDay)) return true
  if (off.some(([from, to]) => from <= monthDay && monthDay <= to)) return false
  return ![0, 6].includes(new Date(`${day}T00:00:00.000Z`).getUTCDay())
}
