import { summed } from './reached'
import { walk } from './walk'

const steps = 6

/** Walks a range of seeds and prints what was counted, as JSON: one process of the proof. */
async function main(): Promise<void> {
  const [from = 0, to = 0] = process.argv.slice(2).map(Number)
  let counts: ReadonlyMap<string, number> = new Map()
  const violations: string[] = []
  for (let seed = from; seed < to; seed += 1) {
    const ran = await walk(seed, steps)
    counts = summed([counts, ran.counts])
    violations.push(...ran.violations.map((what) => `seed ${seed}: ${what}`))
  }
  process.stdout.write(JSON.stringify({ counts: [...counts], violations: violations.slice(0, 20) }))
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  process.exitCode = 1
})
