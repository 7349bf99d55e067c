import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mustReach, notReached } from '../simulation/reminders/reached'
import { simulate } from '../simulation/reminders/simulate'
import { whenAndWhere } from './report/when-and-where'

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
export async function proveReminders(): Promise<string> {
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
  const text = `# A year of reminders

Seeded: the same seed gives the same log. Faults are on: WeChat slow, busy, silent, out of quota; workers that die, freeze or
run twice; orders late, doubled or lost; rows that cannot be read.

${table}

${whenAndWhere('Measured')} Run \`npm run proof -- reminders\` to see it again.
`
  await writeFile(join(__dirname, 'results', 'reminders.md'), text)
  if (violations.length > 0 || missing.length > 0) throw new Error(`The year does not hold.\n${table}`)
  return `${year.sellers} sellers for ${year.days} days, no rule broken`
}
