import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoClient } from '#functions/store/dynamo-client'
import { type Database, startDatabase } from '#local/dynamodb/database'
import type { Faults } from '#local/dynamodb/faults'
import { temporaryFolder } from '#test/local/temporary-folder'
import { patience } from '#test/patience'
import { pointSdk } from '../point-sdk'
import { createTemplateTable } from './template-table'

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
    await createTemplateTable(database.endpoint)
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
