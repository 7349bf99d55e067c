import { withBuildLock } from './build/build-lock'
import { type BuildName, buildNames, buildSteps } from './build/build-steps'
import { runCommand } from './build/run-command'
import { hashOf, isStale, stamp } from './build/stamp'
import { PlainError } from './process/plain-error'

type Progress = (line: string) => void

/** Builds what is stale among the named parts, and says so step by step. `always` builds it all the same. */
export function build(names: readonly BuildName[], progress: Progress, always = false): Promise<void> {
  return withBuildLock(() => buildStale(names, progress, always), progress)
}

async function buildStale(names: readonly BuildName[], progress: Progress, always: boolean): Promise<void> {
  for (const name of buildNames.filter((each) => names.includes(each))) {
    const step = buildSteps[name]
    if (!always && !(await isStale(step))) continue
    const begun = Date.now()
    await step.prepare?.()
    const hash = await hashOf(step)
    await step.run()
    await stamp(step, hash)
    progress(`${step.title}: ${((Date.now() - begun) / 1000).toFixed(1)} s`)
  }
}

/**
 * The parts to build by the arguments: `--functions --h5 --app --template --weapp` choose, none means all; `--force` builds even
 * what is up to date.
 */
export function buildOrder(args: readonly string[]): { names: readonly BuildName[]; always: boolean } {
  const flags = args.map((arg) => arg.replace(/^--/, ''))
  const unknown = args.filter(
    (_, index) => flags[index] !== 'force' && !buildNames.some((name) => name === flags[index]),
  )
  if (unknown.length > 0) {
    throw new PlainError(
      `Unknown: ${unknown.join(' ')}. Usage: npm run build -- [--functions] [--h5] [--app] [--template] [--weapp] [--force]`,
    )
  }
  const names = buildNames.filter((name) => flags.includes(name))
  return { names: names.length > 0 ? names : buildNames, always: flags.includes('force') }
}

async function main(): Promise<void> {
  const { names, always } = buildOrder(process.argv.slice(2))
  await build(names, (line) => process.stdout.write(`${line}\n`), always)
}

if (require.main === module) void runCommand(main)
