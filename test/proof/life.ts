import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { plantedBugs } from '../simulation/life/planted-bugs'
import { mustReachInYears, notReached, summed } from '../simulation/life/reached'
import { listed, notTaken } from '../simulation/life/table'
import { walk } from '../simulation/life/walk'
import { simulateYear } from '../simulation/life/year'
import { whenAndWhere } from './when-and-where'

const walks = 100_000
const processes = 2
const town = { seed: 20260504, merchants: 300, days: 430 }

const ran = z.object({ counts: z.array(z.tuple([z.string(), z.number()])), violations: z.array(z.string()) })
type Ran = { readonly counts: ReadonlyMap<string, number>; readonly violations: readonly string[] }

function walkRange(from: number, to: number): Promise<Ran> {
  const script = join(__dirname, '../simulation/life/walk-range.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, String(from), String(to)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const end = (): void => void child.kill('SIGTERM')
  process.once('exit', end)
  let output = ''
  child.stdout.on('data', (text: Buffer) => {
    output += text.toString('utf8')
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      process.off('exit', end)
      if (code !== 0) return reject(new Error(`Walks ended with code ${code}`))
      const { counts, violations } = ran.parse(JSON.parse(output))
      resolve({ counts: new Map(counts), violations })
    })
  })
}

async function foundAfter(bug: (typeof plantedBugs)[string]): Promise<number | null> {
  for (let seed = 1; seed <= 2000; seed += 1)
    if ((await walk(seed, 6, bug)).counts.has(`broken: ${bug.finds}`)) return seed
  return null
}

const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
const seconds = (since: number): number => Math.round((Date.now() - since) / 1000)

/**
 * 100,000 random walks through the life of merchants, fourteen months of a town of 300, and every planted bug: what was
 * reached, and how often a rule was broken. It takes some minutes.
 */
export async function proveLife(): Promise<string> {
  const begun = Date.now()
  const share = walks / processes
  const ranges = Array.from({ length: processes }, (_, which) =>
    walkRange(which * share, (which + 1) * share),
  )
  const all = await Promise.all(ranges)
  const counts = summed(all.map((one) => one.counts))
  const walked = seconds(begun)
  const year = await simulateYear(town)
  const yearTook = seconds(begun) - walked
  const bugs: [string, number | null][] = []
  for (const [name, bug] of Object.entries(plantedBugs)) bugs.push([name, await foundAfter(bug)])
  const violations = [...all.flatMap((one) => one.violations), ...year.violations]
  const missing = [...notTaken(counts, 10), ...notReached(year.counts, mustReachInYears, 10)]
  const unfound = bugs.filter(([, seed]) => seed === null).map(([name]) => name)
  const sorted = (of: ReadonlyMap<string, number>) => [...of].sort(([a], [b]) => (a < b ? -1 : 1))
  const isStep = (name: string): boolean => listed.includes(name)
  const text = `# The life of a merchant

Seeded: the same seed gives the same walk. What is done goes through the handlers of the API; the rules it is held against
are written down a second time beside the simulation and ask the product nothing.

## ${walks.toLocaleString('en')} random walks

Sellers, reviewers, supervisors and time, ${walked} s. Rules broken: ${all.flatMap((one) => one.violations).length}.
Every step of the table was taken; no other was.

| step | how often |
|---|---:|
${sorted(counts)
  .filter(([name]) => isStep(name))
  .map((cells) => row(...cells))
  .join('\n')}

| asked, refused, read | how often |
|---|---:|
${sorted(counts)
  .filter(([name]) => !isStep(name))
  .map((cells) => row(...cells))
  .join('\n')}

## Fourteen months of a town

${town.merchants} merchants, ${town.days} days, each looked at twice a day, seed ${town.seed}, ${yearTook} s. Rules broken: ${year.violations.length}.

| what | how often |
|---|---:|
${sorted(year.counts)
  .map((cells) => row(...cells))
  .join('\n')}

## Planted bugs

| mistake | found by | after so many walks |
|---|---|---:|
${bugs.map(([name, seed]) => row(name, plantedBugs[name]?.finds ?? '', seed ?? 'not found')).join('\n')}

${[...violations, ...missing.map((name) => `Reached less than ten times: ${name}`)].map((line) => `* ${line}`).join('\n')}

${whenAndWhere('Measured')} Run \`npm run proof -- life\` to see it again.
`
  await writeFile(join(__dirname, 'life.md'), text.replace(/\n{3,}/g, '\n\n'))
  if (violations.length + missing.length + unfound.length > 0)
    throw new Error(`The life does not hold.\n${[...violations, ...missing, ...unfound].join('\n')}`)
  return `${walks} walks and ${town.days} days of ${town.merchants} merchants, no rule broken, ${bugs.length} planted bugs found`
}
