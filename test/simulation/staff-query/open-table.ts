import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dynamoClient } from '#functions/store/dynamo-client'
import { createTables } from '#local/database/create-tables'
import { startDatabase } from '#local/dynamodb/database'
import { Template } from '#local/gateway/template'
import { localCredentials } from '#local/secrets/local-credentials'
import { pointSdk } from '#test/functions/point-sdk'
import { readService } from '#test/functions/service'
import { type Filling, importTable, shapeOf, type TableShape } from '#test/functions/store/import-table'

/** The name that the template gives the table here. */
export const tableName = 'Table'

async function inFolder<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'liangzheng-staff-query-'))
  try {
    return await act(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs something against the engine over the file in a folder. */
async function withEngine<T>(folder: string, act: (endpoint: string) => Promise<T>): Promise<T> {
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

/** The shape of the template's table, asked of an engine of its own. */
export const templateShape = (): Promise<TableShape> =>
  inFolder((folder) =>
    withEngine(folder, async (endpoint) => {
      const { Resources } = readService().resources
      const values = { region: localCredentials.region, parameters: {}, dynamic: (name: string) => name }
      await createTables(new Template({ Resources }, values), endpoint)
      const client = dynamoClient()
      const shape = await shapeOf(client, tableName)
      client.destroy()
      return shape
    }),
  )

/** Runs something on a table of the template that holds these lines of an export, on an engine of its own. */
export async function onTable<T>(
  lines: AsyncIterable<string>,
  work: (filling: Filling) => Promise<T>,
): Promise<T> {
  const shape = await templateShape()
  return inFolder(async (folder) => {
    const filling = await importTable(folder, shape, lines)
    return withEngine(folder, () => work(filling))
  })
}
