import type { Log } from '../ports/log'

/** One JSON object a line on standard output. */
export const log: Log = (line) => {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
