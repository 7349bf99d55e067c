import { setTimeout as pause } from 'node:timers/promises'
import { readIfPresent } from './data-directory'
import { hasCode, PlainError } from './plain-error'
import { commandLineOf } from './process-facts'

/**
 * Ends the process that a file names, if its command line still holds `mark`. A stack that was killed could not end its
 * database: the next start does, before two of them write to the same file.
 *
 * @throws {PlainError} when the process does not end.
 */
export async function endLeftover(pidFile: string, mark: string): Promise<void> {
  const pid = Number((await readIfPresent(pidFile)) ?? 0)
  for (let tries = 0; pid > 0 && (await commandLineOf(pid))?.includes(mark); tries += 1) {
    if (tries > 100)
      throw new PlainError(`A part of an earlier start, process ${pid}, does not end: end it by hand.`)
    if (tries % 50 === 0) signal(pid, tries === 0 ? 'SIGTERM' : 'SIGKILL')
    await pause(20)
  }
}

function signal(pid: number, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error // It has ended by itself in the meantime.
  }
}
