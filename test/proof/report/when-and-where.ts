import { cpus, platform, totalmem } from 'node:os'

const names: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }

/** The day in Shanghai, for a reader: `22 November 2026`. */
const day = (): string =>
  new Date().toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'Asia/Shanghai' })

/** When and where something was measured, or taken, in a sentence. */
export function whenAndWhere(done: 'Measured' | 'Taken'): string {
  const cores = cpus()
  const processor = (cores[0]?.model ?? 'an unnamed processor').replace(/\s+/g, ' ').trim()
  const memory = Math.round(totalmem() / 2 ** 30)
  const system = names[platform()] ?? platform()
  return `${done} on ${day()} on ${system} with ${cores.length} cores (${processor}), ${memory} GB of memory and Node ${process.versions.node}.`
}
