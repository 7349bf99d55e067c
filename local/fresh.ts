import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from './build/run-command'
import {
  dataDirectoryPath,
  isDataDirectory,
  openDataDirectory,
  requireUnused,
} from './process/data-directory'
import { hasCode, PlainError } from './process/plain-error'

/**
 * Empties a data folder; a folder that is not there is as good as empty.
 *
 * @throws {PlainError} when the folder was not made by the local stack, or a stack runs on it.
 */
export async function emptyDataDirectory(path: string): Promise<void> {
  const names = await namesIn(path)
  if (names.length === 0) return
  if (!(await isDataDirectory(path))) {
    throw new PlainError(`${path} does not hold the local stack's data, so it stays as it is.`)
  }
  await requireUnused(path)
  for (const name of names) await rm(join(path, name), { recursive: true, force: true })
  await openDataDirectory(path)
}

async function namesIn(path: string): Promise<string[]> {
  try {
    return await readdir(path)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return []
    if (hasCode(error, 'ENOTDIR')) throw new PlainError(`${path} is not a folder.`, { cause: error })
    throw error
  }
}

async function main(): Promise<void> {
  const path = dataDirectoryPath(process.env)
  await emptyDataDirectory(path)
  process.stdout.write(`${path} is empty.\n`)
}

if (require.main === module) void runCommand(main)
