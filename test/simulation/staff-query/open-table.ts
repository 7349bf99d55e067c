import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTables } from '#local/create-tables'
import { startEmulator } from '#local/emulator'
import { localCredentials } from '#local/local-credentials'
import { Template } from '#local/template'
import { pointSdk } from '#test/functions/point-sdk'
import { readService } from '#test/functions/service'

/** The name that the template gives the table here. */
export const tableName = 'Table'

/** Runs something on an empty table of the template, on an engine of its own. */
export async function onTable<T>(work: () => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'liangzheng-staff-query-'))
  const emulator = await startEmulator(folder, process.env, (why) => process.stderr.write(`${why}\n`))
  try {
    pointSdk({ dynamodb: emulator.endpoint })
    const { Resources } = readService().resources
    const values = { region: localCredentials.region, parameters: {}, dynamic: (name: string) => name }
    await createTables(new Template({ Resources }, values), emulator.endpoint)
    return await work()
  } finally {
    await emulator.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
