import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoClient } from '#functions/store/dynamo-client'
import { createTables } from '#local/database/create-tables'
import { type Database, startDatabase } from '#local/dynamodb/database'
import type { Faults } from '#local/dynamodb/faults'
import { Template } from '#local/gateway/template'
import { localCredentials } from '#local/secrets/local-credentials'
import { temporaryFolder } from '#test/local/temporary-folder'
import { patience } from '#test/patience'
import { pointSdk } from '../point-sdk'
import { readService } from '../service'

/** The name that the template gives the table here. */
export const tableName = 'Table'

/** A table, its clients, and the database that it is in. */
export type TestTable = {
  /** One client for the whole file. */
  readonly client: () => DynamoDBClient
  /** A client of its own, to put faults into. */
  readonly another: () => DynamoDBClient
  readonly database: () => Database
}

/** The table of the template in a database of its own, for the tests of one file; `faults` are those that AWS has. */
export function testTable(faults?: Faults): TestTable {
  const folder = temporaryFolder()
  let database: Database | undefined
  const clients: DynamoDBClient[] = []
  const another = (): DynamoDBClient => {
    const client = dynamoClient(undefined, patience)
    clients.push(client)
    return client
  }
  let shared: DynamoDBClient | undefined
  beforeAll(async () => {
    database = await startDatabase({
      dataDirectory: folder,
      environment: process.env,
      onUnexpectedEnd: (why) => process.stderr.write(`${why}\n`),
      faults,
    })
    pointSdk({ dynamodb: database.endpoint })
    const { Resources } = readService().resources
    const values = {
      region: localCredentials.region,
      parameters: {},
      dynamic: (reference: string) => reference,
    }
    await createTables(new Template({ Resources }, values), database.endpoint)
  })
  afterAll(async () => {
    for (const client of clients) client.destroy()
    await database?.stop()
  })
  return {
    client: () => {
      shared ??= another()
      return shared
    },
    another,
    database: () => {
      if (database === undefined) throw new Error('The database of the tests has not started yet')
      return database
    },
  }
}
