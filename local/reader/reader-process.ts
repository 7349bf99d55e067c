import { type ChildProcess, fork } from 'node:child_process'
import * as z from 'zod/mini'
import type { Found } from '#functions/domain/reading/reading'
import { found, type LicenceReader } from '#functions/ports/licence-reader'
import { inProject } from '../project-root'

const idleMs = 60_000

const answer = z.union([
  z.object({ id: z.number(), found }),
  z.object({ id: z.number(), failure: z.string() }),
])

type Waiting = { readonly resolve: (found: Found) => void; readonly reject: (error: Error) => void }

/** A reader in a process that is started at the first photo and ended when there is nothing to read, or by `stop`. */
export type ReaderProcess = LicenceReader & { readonly stop: () => Promise<void> }

export function readerProcess(): ReaderProcess {
  let child: ChildProcess | null = null
  let idle: NodeJS.Timeout | undefined
  let count = 0
  const waiting = new Map<number, Waiting>()

  function start(): ChildProcess {
    const started = fork(inProject('local/reader/read-photos.ts'), [], {
      cwd: inProject(),
      execArgv: ['--import', 'tsx'],
      serialization: 'advanced',
    })
    started.on('message', (message) => {
      const read = answer.parse(message)
      const asked = waiting.get(read.id)
      waiting.delete(read.id)
      if ('found' in read) asked?.resolve(read.found)
      else asked?.reject(new Error(read.failure))
      if (waiting.size === 0) idle = setTimeout(() => void stop(), idleMs).unref()
    })
    started.once('exit', () => {
      if (child === started) child = null
      for (const { reject } of waiting.values()) reject(new Error('The process that reads papers has ended'))
      waiting.clear()
    })
    return started
  }

  async function stop(): Promise<void> {
    clearTimeout(idle)
    const ending = child
    child = null
    if (ending === null || ending.exitCode !== null) return
    await new Promise<void>((resolve) => {
      ending.once('exit', () => resolve())
      ending.kill('SIGKILL') // The process holds nothing that could be lost.
    })
  }

  return {
    stop,
    read(photo, asked) {
      clearTimeout(idle)
      child ??= start()
      count += 1
      const id = count
      const to = child
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        to.send({ id, photo, asked })
      })
    },
  }
}
