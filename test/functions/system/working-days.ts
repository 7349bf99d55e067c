import { calendar } from '#functions/system/calendar'
import { addDays } from '#shared/rules/day'

/** The working days of 2025 and 2026, as a child process in another time zone prints them. */
const days: string[] = []
for (let day = '2025-01-01'; day < '2027-01-01'; day = addDays(day, 1)) if (calendar(day)) days.push(day)
process.stdout.write(days.join(' '))
