import { link, mkdir, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import * as z from 'zod/mini'
import { inProject } from '../project-root'
import { hasCode, PlainError } from './plain-error'

const markerName = 'liangzheng-local-data'
const runningName = 'running.json'
const running = z.object({ pid: z.number(), origin: z.string() })

/** Where the local stack keeps its data: `DATA_DIR`, or `.local/` in the project. */
export function dataDirectoryPath(environment: Record<string, string | undefined>): string {
  const chosen = environment.DATA_DIR
  return chosen ? resolve(chosen) : inProject('.local')
}

/** Makes the folder when it is absent and marks it as ours, so that `npm run fresh` knows what it may empty. */
export async function openDataDirectory(path: string): Promise<void> {
  try {
    await makeFolder(path)
    await writeFile(join(path, markerName), 'Data of the local stack. `npm run fresh` empties this folder.\n')
  } catch (cause) {
    throw new PlainError(`Cannot write to ${path}: choose another folder with DATA_DIR.`, { cause })
  }
}

// Node's own recursive mkdir never returns below /proc, where no folder can be made.
async function makeFolder(path: string, parentTried = false): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return
    if (parentTried || !hasCode(error, 'ENOENT') || dirname(path) === path) throw error
    await makeFolder(dirname(path))
    await makeFolder(path, true)
  }
}

/** Whether the folder was made by `openDataDirectory`. */
export async function isDataDirectory(path: string): Promise<boolean> {
  return (await readIfPresent(join(path, markerName))) !== null
}

/** The origin of the stack that runs on this folder now, or null. A stack that was killed does not count. */
export async function runningStack(path: string): Promise<string | null> {
  const text = await readIfPresent(join(path, runningName))
  if (text === null) return null
  const { pid, origin } = running.parse(JSON.parse(text))
  const answer = await fetch(`${origin}/__local/ready`, { signal: AbortSignal.timeout(2000) }).catch(
    () => null,
  )
  return answer?.headers.get('x-local-stack') === String(pid) ? origin : null
}

/** Throws a `PlainError` when a stack runs on the folder. */
export async function requireUnused(path: string): Promise<void> {
  const origin = await runningStack(path)
  if (origin === null) return
  throw new PlainError(
    `A local stack runs on ${path} already, at ${origin}: end it first, or choose another folder with DATA_DIR.`,
  )
}

/** Notes that this process serves the folder at `origin`; the returned function takes the note away. */
export async function noteRunning(path: string, origin: string): Promise<() => Promise<void>> {
  const file = join(path, runningName)
  await writeFile(file, JSON.stringify({ pid: process.pid, origin }))
  return () => rm(file, { force: true })
}

/** A file's text, or null when there is none. */
export async function readIfPresent(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return null
    throw error
  }
}

/** Writes `contents` unless the file exists already, whole or not at all, and answers what the file holds now. */
export async function createOnce(path: string, contents: string): Promise<string> {
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`
  await writeFile(draft, contents, { mode: 0o600 })
  try {
    await link(draft, path)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    await unlink(draft)
  }
  return readFile(path, 'utf8')
}
