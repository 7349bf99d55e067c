import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { plantedBugs } from '../simulation/life/planted-bugs'
import { mustReachInYears, notReached, summed } from '../simulation/life/reached'
import { notTaken } from '../simulation/life/table'
import { walk } from '../simulation/life/walk'
import { simulateYear } from '../simulation/life/year'
import { lifeReport } from './life/life-report'

const walks = 100_000
const processes = 2
const town = { seed: 20260504, merchants: 300, days: 430 }

const ran = z.object({ counts: z.array(z.tuple([z.string(), z.number()])), violations: z.array(z.string()) })

async function walkRange(from: number, to: number): Promise<z.infer<typeof ran>> {
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
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  process.off('exit', end)
  if (code !== 0) throw new Error(`Walks ended with code ${code}`)
  return ran.parse(JSON.parse(output))
}

/** How many walks it takes until the checks find each planted bug. */
async function huntBugs(): Promise<readonly (readonly [string, number | null])[]> {
  const found: [string, number | null][] = []
  for (const [name, bug] of Object.entries(plantedBugs)) {
    let after: number | null = null
    for (let seed = 1; seed <= 2000 && after === null; seed += 1)
      if ((await walk(seed, 6, bug)).counts.has(`broken: ${bug.finds}`)) after = seed
    found.push([name, after])
  }
  return found
}

const secondsSince = (begun: number): number => Math.round((Date.now() - begun) / 1000)

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
  const walked = {
    counts: summed(all.map(({ counts }) => new Map(counts))),
    violations: all.flatMap(({ violations }) => violations),
    seconds: secondsSince(begun),
  }
  const yearBegun = Date.now()
  const year = { ...(await simulateYear(town)), seconds: secondsSince(yearBegun) }
  const bugs = await huntBugs()
  const missing = [...notTaken(walked.counts, 10), ...notReached(year.counts, mustReachInYears, 10)]
  const text = lifeReport({ walks, walked, town, year, bugs, missing })
  await writeFile(join(__dirname, 'results', 'life.md'), text)
  const unfound = bugs.filter(([, after]) => after === null)
  if (walked.violations.length + year.violations.length + missing.length + unfound.length > 0)
    throw new Error(`The life does not hold.\n${text}`)
  return `${walks} walks and ${town.days} days of ${town.merchants} merchants, no rule broken, ${bugs.length} planted bugs found`
}
