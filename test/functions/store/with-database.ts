import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDatabase } from '#local/dynamodb/database'
import { pointSdk } from '../point-sdk'

/** Does something in a new folder, which is removed afterwards. */
export async function inFolder<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'liangzheng-database-'))
  try {
    return await act(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Does something with the embedded database over the file in a folder, to which the SDK points meanwhile. */
export async function withDatabase<T>(folder: string, act: (endpoint: string) => Promise<T>): Promise<T> {
  const database = await startDatabase({
    dataDirectory: folder,
    environment: process.env,
    onUnexpectedEnd: (why) => process.stderr.write(`${why}\n`),
  })
  try {
    pointSdk({ dynamodb: database.endpoint })
    return await act(database.endpoint)
  } finally {
    await database.stop()
  }
}
