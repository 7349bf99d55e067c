import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoClient } from '#functions/store/merchant/dynamo-merchant-store'
import { createTables } from '#local/database/create-tables'
import { type Emulator, startEmulator } from '#local/database/emulator'
import { Template } from '#local/gateway/template'
import { localCredentials } from '#local/secrets/local-credentials'
import { temporaryFolder } from '#test/local/temporary-folder'
import { pointSdk } from '../point-sdk'
import { readService } from '../service'

/** The name that the template gives the table here. */
export const tableName = 'Table'

/** The table of the template on an engine of its own, for the tests of one file. */
export function testTable(): { client: () => DynamoDBClient; another: () => DynamoDBClient } {
  const folder = temporaryFolder()
  let emulator: Emulator | undefined
  const clients: DynamoDBClient[] = []
  const another = (): DynamoDBClient => {
    const client = dynamoClient()
    clients.push(client)
    return client
  }
  let shared: DynamoDBClient | undefined
  beforeAll(async () => {
    emulator = await startEmulator(folder, process.env, (why) => process.stderr.write(`${why}\n`))
    pointSdk({ dynamodb: emulator.endpoint })
    const { Resources } = readService().resources
    const values = {
      region: localCredentials.region,
      parameters: {},
      dynamic: (reference: string) => reference,
    }
    await createTables(new Template({ Resources }, values), emulator.endpoint)
  })
  afterAll(async () => {
    for (const client of clients) client.destroy()
    await emulator?.stop()
  })
  return {
    /** One client for the whole file. */
    client: () => {
      shared ??= another()
      return shared
    },
    /** A client of its own, to put faults into. */
    another,
  }
}
