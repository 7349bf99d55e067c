import { plantedBugs } from '../../simulation/life/planted-bugs'
import { listed } from '../../simulation/life/table'
import { whenAndWhere } from '../report/when-and-where'

/** What was counted in a part of the proof, which rules were broken, and how many seconds it took. */
type Counted = {
  readonly counts: ReadonlyMap<string, number>
  readonly violations: readonly string[]
  readonly seconds: number
}

/** Everything that the proof of a merchant's life found. `bugs` are the planted ones, with the walks it took to find each. */
export type Found = {
  readonly walks: number
  readonly walked: Counted
  readonly town: { readonly seed: number; readonly merchants: number; readonly days: number }
  readonly year: Counted
  readonly bugs: readonly (readonly [name: string, after: number | null])[]
  readonly missing: readonly string[]
}

const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

function table(counts: ReadonlyMap<string, number>, head: string, keep: (name: string) => boolean): string {
  const rows = [...counts].filter(([name]) => keep(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  return [`| ${head} | how often |`, '|---|---:|', ...rows.map((cells) => row(...cells))].join('\n')
}

const list = (lines: readonly string[]): string => lines.map((line) => `* ${line}\n`).join('')

/** The page that says what was found. */
export function lifeReport({ walks, walked, town, year, bugs, missing }: Found): string {
  const isStep = (name: string): boolean => listed.includes(name)
  const found = bugs.map(([name, after]) => row(name, plantedBugs[name]?.finds ?? '', after ?? 'not found'))
  return `# The life of a merchant

Seeded: the same seed gives the same walk. What is done goes through the handlers of the API; the rules it is held against
are written down a second time beside the simulation.

## ${walks.toLocaleString('en')} random walks

Sellers, reviewers, supervisors and time; ${walked.seconds} s. Rules broken: ${walked.violations.length}. Steps that are listed and
were taken less than ten times, or things not come across: ${missing.length}. No step was taken that is not listed.

${table(walked.counts, 'step', isStep)}

${table(walked.counts, 'asked, refused, read', (name) => !isStep(name))}

## Fourteen months of a town

${town.merchants} merchants, ${town.days} days, each looked at twice a day, seed ${town.seed}, ${year.seconds} s. Rules broken: ${year.violations.length}.

${table(year.counts, 'what', () => true)}

## Planted bugs

| mistake | found by the rule | after so many walks |
|---|---|---:|
${found.join('\n')}

${list(walked.violations)}${list(year.violations)}${list(missing.map((name) => `Came less than ten times: ${name}`))}
${whenAndWhere('Measured')} Run \`npm run proof -- life\` to see it again.
`.replace(/\n{3,}/g, '\n\n')
}
