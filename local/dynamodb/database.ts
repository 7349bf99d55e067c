import { join } from 'node:path'
import { startEmulator } from '../database/emulator'
import { type Callers, ownerAlone } from '../iam/callers'
import { engineAt } from './engine'
import type { Faults } from './faults'
import { serveDynamo } from './server'
import { type Service, service } from './service'
import type { StreamLog } from './stream/stream-log'
import { openTableStreams, takeStreamsOver } from './stream/table-streams'

/** A running DynamoDB that is as strict as that of AWS. */
export type Database = {
  readonly endpoint: string
  /** Where the engine behind it listens. What is written there passes the rules and the streams by. */
  readonly engine: string
  /** The stream of a table. @throws when it has none. */
  readonly streamOf: (table: string) => StreamLog
  readonly expire: Service['expire']
  stop(): Promise<void>
}

export type DatabaseOptions = {
  readonly dataDirectory: string
  readonly environment: Record<string, string | undefined>
  readonly onUnexpectedEnd: (why: string) => void
  /** Who may ask what; the owner of the account alone, and everything, unless given. */
  readonly callers?: Callers
  /** What time it is for the streams and the tokens of transactions; the machine's unless given. */
  readonly now?: () => number
  /** What a test lets happen; nothing unless given. */
  readonly faults?: Faults
}

/**
 * Starts the embedded engine on the data folder and, in front of it, what makes it as strict as AWS.
 *
 * @throws {PlainError} when there is no engine for this machine.
 */
export async function startDatabase(options: DatabaseOptions): Promise<Database> {
  const {
    dataDirectory,
    environment,
    onUnexpectedEnd,
    now = Date.now,
    faults,
    callers = ownerAlone,
  } = options
  const emulator = await startEmulator(dataDirectory, environment, onUnexpectedEnd)
  const engine = engineAt(emulator.endpoint)
  const streams = openTableStreams(join(dataDirectory, 'streams'), now)
  const end = async (): Promise<void> => {
    streams.close()
    engine.close()
    await emulator.stop()
  }
  try {
    await takeStreamsOver(engine, streams)
    const { serve, expire } = service(engine, streams, { now, faults })
    const server = await serveDynamo({ serve, expire }, callers)
    return {
      endpoint: server.endpoint,
      engine: emulator.endpoint,
      expire,
      streamOf(table) {
        const stream = streams.of(table)
        if (stream === null) throw new Error(`The table ${table} has no stream`)
        return stream
      },
      stop: async () => {
        await server.stop()
        await end()
      },
    }
  } catch (error) {
    await end()
    throw error
  }
}
