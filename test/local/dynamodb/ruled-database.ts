import { type Database, type DatabaseOptions, startDatabase } from '#local/dynamodb/database'
import { temporaryFolder } from '../temporary-folder'
import { type Asked, ask, makeRuledTable } from './rules-table'

type Options = Pick<DatabaseOptions, 'callers' | 'faults' | 'now'>

/** A database with the ruled table for the tests of one file. */
export function ruledDatabase(options: Options = {}) {
  const dataDirectory = temporaryFolder()
  let database: Database | undefined
  const running = (): Database => {
    if (database === undefined) throw new Error('The database of the tests has not started yet')
    return database
  }
  const start = async (): Promise<void> => {
    database = await startDatabase({
      ...options,
      dataDirectory,
      environment: {},
      onUnexpectedEnd: (why) => process.stderr.write(`${why}\n`),
    })
  }
  beforeAll(async () => {
    await start()
    await makeRuledTable(running().endpoint)
  })
  afterAll(() => running().stop())
  return {
    database: running,
    ask: (operation: string, body: Readonly<Record<string, unknown>>): Promise<Asked> =>
      ask(running().endpoint, operation, body),
    /** Ends it, and starts it again on the same data. */
    again: async (): Promise<void> => {
      await running().stop()
      await start()
    },
  }
}
