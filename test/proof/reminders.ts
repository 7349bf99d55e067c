import { mustReach, notReached } from '../simulation/reminders/reached'
import { simulate } from '../simulation/reminders/simulate'

/** What a proof comes to: a table for the reader, and whether it holds. */
export type Proof = { readonly table: string; readonly holds: boolean }

const year = { seed: 8123, sellers: 2000, days: 365, minutesBetweenSweeps: 5 }

const rules: readonly string[] = [
  'once a day',
  'never after the cure',
  'only from 09:00 to 20:00',
  'no negative balance',
  'sent <= granted',
  'no consent burnt',
  'every due reminder is told or explained',
]

/**
 * A year of 2,000 sellers with every fault on: reminders that were due, what became of them, and how often a rule was
 * broken. It takes some minutes.
 */
export async function run(): Promise<Proof> {
  const begun = Date.now()
  const { counts, violations, logHash } = await simulate(year)
  const rows = [
    ...rules.map((rule) => [`broken: ${rule}`, counts.get(`broken: ${rule}`) ?? 0] as const),
    ...[...counts].filter(([name]) => !name.startsWith('broken: ')).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]
  const missing = notReached(counts, 10)
  const table = [
    `${year.sellers} sellers, ${year.days} days, a sweep every ${year.minutesBetweenSweeps} minutes, seed ${year.seed}`,
    '',
    '| what | how often |',
    '|---|---:|',
    ...rows.map(([name, count]) => `| ${name} | ${count} |`),
    '',
    `Log ${logHash}, ${Math.round((Date.now() - begun) / 1000)} s.`,
    `Of ${mustReach.length} things to come across, ${missing.length} came less than ten times: ${missing.join(', ') || 'none'}.`,
    ...violations,
  ].join('\n')
  process.stdout.write(`${table}\n`)
  return { table, holds: violations.length === 0 && missing.length === 0 }
}
