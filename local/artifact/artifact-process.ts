import { fork } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import * as z from 'zod/mini'
import { inProject } from '../project-root'
import { sdkEnvironment } from '../secrets/point-sdk'

/** A deployed function: its zip, and the environment that Lambda gives it. */
export type Artifact = {
  readonly zip: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** An unpacked function at work. `invoke` gives its answer to an event, and throws when it fails. */
export type ArtifactProcess = {
  readonly invoke: (event: object) => Promise<unknown>
  readonly stop: () => Promise<void>
}

const answer = z.union([
  z.object({ id: z.number(), failure: z.string() }),
  z.object({ id: z.number(), result: z.optional(z.unknown()) }),
])

async function unpack(zip: string, folder: string): Promise<void> {
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(zip)))) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), bytes)
  }
}

/**
 * Unpacks the zip of a function to `folder` and runs it under `program`, a Node, with its own environment and nothing of ours;
 * `output` is where its log goes.
 */
export async function artifactProcess(
  { zip, environment }: Artifact,
  folder: string,
  program: string,
  output: 'inherit' | 'ignore',
): Promise<ArtifactProcess> {
  await unpack(zip, folder)
  const child = fork(inProject('local/artifact/runtime.cjs'), [join(folder, 'index.js')], {
    cwd: folder,
    execPath: program,
    execArgv: [],
    env: { ...sdkEnvironment(), ...environment },
    stdio: ['ignore', output, 'inherit', 'ipc'],
    serialization: 'json',
  })
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  let count = 0
  child.on('message', (message) => {
    const given = answer.parse(message)
    const asked = waiting.get(given.id)
    waiting.delete(given.id)
    if ('failure' in given) asked?.reject(new Error(given.failure))
    else asked?.resolve(given.result)
  })
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      for (const { reject } of waiting.values()) reject(error)
      resolve()
    })
    child.once('exit', () => {
      for (const { reject } of waiting.values()) reject(new Error(`The process of ${zip} has ended`))
      resolve()
    })
  })
  return {
    invoke(event) {
      count += 1
      const id = count
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        child.send({ id, event, context: {} })
      })
    },
    async stop() {
      child.kill()
      await ended
    },
  }
}
