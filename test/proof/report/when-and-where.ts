import { cpus, platform, totalmem } from 'node:os'

const names: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }

/** The day in Shanghai, for a reader: `22 November 2026`. */
const day = (): string =>
  new Date().toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'Asia/Shanghai' })

/**
 * Everything that guards a change. The build keeps one core busy for a minute or two; checks of the sources alone run on the
 * other core meanwhile, in the order in which they fail fastest. The tests follow and take both. A tool counts as one check,
 * and its output is shown whole when it ends. The last line is `N passed, N failed`; the exit code is 1 when anything failed.
 */
export function whenAndWhere(done: 'Measured' | 'Taken'): string {
  const cores = cpus()
  const processor = (cores[0]?.model ?? 'an unnamed processor').replace(/\s+/g, ' ').trim()
  const memory = Math.round(totalmem() / 2 ** 30)
  const system = names[platform()] ?? platform()
  return `${done} on ${day()} on ${system} with ${cores.length} cores (${processor}), ${memory} GB of memory and Node ${process.versions.node}.`
}
