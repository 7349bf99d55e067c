import { execFile } from 'node:child_process'
import { readIfPresent } from './data-directory'

/** The command line of a process of this machine, or null when there is no such process. */
export async function commandLineOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') {
    return (await readIfPresent(`/proc/${pid}/cmdline`))?.replaceAll('\0', ' ') ?? null
  }
  if (process.platform === 'win32') return null
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'args=', '-p', String(pid)], (error, output) =>
      resolve(error ? null : output.trim()),
    )
  })
}

/** The parent of a process, or null where the system does not say. */
async function parentOf(pid: number): Promise<number | null> {
  const status = process.platform === 'linux' ? await readIfPresent(`/proc/${pid}/status`) : null
  const line = status === null ? null : /^PPid:\s*(\d+)$/m.exec(status)
  return line?.[1] === undefined ? null : Number(line[1])
}

/**
 * Calls back once when whoever started this process is gone. npm hands a signal only to its shell, which ends without
 * passing it on: the stack below it would run for ever.
 */
export async function whenAbandoned(callback: () => void): Promise<void> {
  const parent = process.ppid
  const grandparent = await parentOf(parent)
  const timer = setInterval(() => {
    void isStillThere(parent, grandparent).then((still) => {
      if (still) return
      clearInterval(timer)
      callback()
    })
  }, 500)
  timer.unref()
}

async function isStillThere(parent: number, grandparent: number | null): Promise<boolean> {
  return process.ppid === parent && (grandparent === null || (await parentOf(parent)) === grandparent)
}
