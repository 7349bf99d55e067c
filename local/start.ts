import { build } from './build'
import { runCommand } from './build/run-command'
import { requireDatabase } from './database/emulator'
import { dataDirectoryPath, openDataDirectory, requireUnused } from './process/data-directory'
import { PlainError } from './process/plain-error'
import { whenAbandoned } from './process/process-facts'
import { everySecond } from './schedules/fire-schedules'
import { requireFreePort } from './web-server'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Reads `PORT`, 8787 unless set. */
export function portOf(environment: Record<string, string | undefined>): number {
  const text = environment.PORT || '8787'
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new PlainError(`PORT is "${text}": it must be a number up to 65535.`)
  return port
}

/** Reads `SCHEDULES`: whether the schedules fire by themselves; on unless set. */
export function firesSchedules(environment: Record<string, string | undefined>): boolean {
  const text = environment.SCHEDULES || 'on'
  if (text !== 'on' && text !== 'off') throw new PlainError(`SCHEDULES is "${text}": it must be on or off.`)
  return text === 'on'
}

/** Builds what is stale, unless `--no-build` says that what was built before will do, and serves it until a signal. */
async function main(): Promise<void> {
  const begun = Date.now()
  const port = portOf(process.env)
  const isScheduled = firesSchedules(process.env)
  const dataDirectory = dataDirectoryPath(process.env)
  await openDataDirectory(dataDirectory)
  await requireUnused(dataDirectory)
  await requireFreePort(port)
  requireDatabase(process.env)
  let stop: () => Promise<void> = async () => undefined
  const end = (code: number): void => {
    setTimeout(() => process.exit(code), 4_000).unref()
    void stop().finally(() => process.exit(code))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0))
  if (process.env.npm_lifecycle_event !== undefined) await whenAbandoned(() => end(0))

  if (!process.argv.includes('--no-build')) await build(['functions', 'h5', 'app', 'template'], say)
  const { startStack } = await import('./stack')
  const stack = await startStack({
    port,
    dataDirectory,
    readsPapers: true,
    schedules: isScheduled ? everySecond : undefined,
    onUnexpectedEnd: (why) => {
      process.stderr.write(`${why}\n`)
      end(1)
    },
  })
  stop = stack.stop
  say(`Started in ${((Date.now() - begun) / 1000).toFixed(1)} s; data is in ${dataDirectory}`)
  say(`Ready: ${stack.origin}`)
}

if (require.main === module) void runCommand(main)
