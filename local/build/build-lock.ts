import { mkdir, open, rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { readIfPresent } from '../process/data-directory'
import { hasCode } from '../process/plain-error'
import { inProject } from '../project-root'

const folder = inProject('.build')
const file = inProject('.build', 'building')

/** Runs a task while no other process builds in this checkout, and waits for one that does. */
export async function withBuildLock(
  task: () => Promise<void>,
  progress: (line: string) => void,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (let tries = 0; !(await take()); tries += 1) {
    if (tries === 0) progress('Waiting for another build to end')
    if (await isAbandoned()) await rm(file, { force: true })
    else await pause(200)
  }
  try {
    await task()
  } finally {
    await rm(file, { force: true })
  }
}

async function take(): Promise<boolean> {
  try {
    const lock = await open(file, 'wx')
    await lock.writeFile(String(process.pid))
    await lock.close()
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/** Whether the process that took the lock was killed. One that has not written its number yet counts as alive. */
async function isAbandoned(): Promise<boolean> {
  const pid = Number((await readIfPresent(file)) ?? 0)
  if (pid === 0) return false
  try {
    return !process.kill(pid, 0)
  } catch (error) {
    return hasCode(error, 'ESRCH')
  }
}
