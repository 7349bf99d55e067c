import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { readIfPresent } from '../process/data-directory'
import { inProject, projectRoot } from '../project-root'

/** What a build step reads and leaves behind: files or folders, relative to the project. */
export type Traces = {
  readonly name: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  /** Settings that change the result, beside the files. */
  readonly settings?: string
}

const skipped = new Set(['node_modules', 'dist', '.build', '.taro-cache'])

/** Whether a step must run: its inputs are not those of its last run, or something it left behind is gone. */
export async function isStale(step: Traces): Promise<boolean> {
  const here = await Promise.all(step.outputs.map((path) => exists(inProject(path))))
  return here.includes(false) || (await readIfPresent(stampFile(step))) !== (await hashOf(step))
}

/** Records that a step ran on inputs with this hash. */
export async function stamp(step: Traces, hash: string): Promise<void> {
  await mkdir(inProject('.build/stamps'), { recursive: true })
  await writeFile(stampFile(step), hash)
}

/** A hash over the content of everything a step reads. */
export async function hashOf(step: Traces): Promise<string> {
  const hash = createHash('sha256').update(step.settings ?? '')
  for (const input of step.inputs) {
    for (const file of await filesIn(inProject(input))) {
      const content = createHash('sha256')
        .update(await readFile(file))
        .digest('hex')
      hash.update(`${relative(projectRoot, file)}\n${content}\n`)
    }
  }
  return hash.digest('hex')
}

async function filesIn(path: string): Promise<string[]> {
  if (!(await exists(path))) return []
  if (!(await stat(path)).isDirectory()) return [path]
  const entries = await readdir(path)
  const files = await Promise.all(
    entries.filter((name) => !skipped.has(name)).map((name) => filesIn(join(path, name))),
  )
  return files.flat().sort()
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

const stampFile = (step: Traces): string => inProject('.build/stamps', step.name)
