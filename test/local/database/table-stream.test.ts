import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { createTables } from '#local/database/create-tables'
import { type TableStream, tableStream } from '#local/database/table-stream'
import { type Database, startDatabase } from '#local/dynamodb/database'
import { Template } from '#local/gateway/template'
import { localCredentials } from '#local/secrets/local-credentials'
import { temporaryFolder } from '../temporary-folder'

const folder = temporaryFolder()
const file = join(folder, 'stream.json')
const TableName = 'Streamed'
const { region } = localCredentials
const template = new Template(
  {
    Resources: {
      Streamed: {
        Type: 'AWS::DynamoDB::Table',
        Properties: {
          AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
          KeySchema: [
            { AttributeName: 'pk', KeyType: 'HASH' },
            { AttributeName: 'sk', KeyType: 'RANGE' },
          ],
          StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        },
      },
    },
  },
  { region, parameters: {}, dynamic: (reference) => reference },
)

let database: Database
let client: DynamoDBClient
beforeAll(async () => {
  database = await startDatabase({ dataDirectory: folder, environment: {}, onUnexpectedEnd: () => undefined })
  client = new DynamoDBClient({ endpoint: database.endpoint, region, credentials: localCredentials })
  await createTables(template, database.endpoint)
})
afterAll(async () => {
  client.destroy()
  await database.stop()
})

const put = (pk: string, sk: string, count = 1) =>
  client.send(
    new PutItemCommand({ TableName, Item: { pk: { S: pk }, sk: { S: sk }, count: { N: String(count) } } }),
  )
const open = (): TableStream => tableStream(database.streamOf(TableName), file)
const keysOf = (records: Awaited<ReturnType<TableStream['next']>>) =>
  records.map(({ dynamodb }) => `${dynamodb?.Keys?.pk?.S} ${dynamodb?.NewImage?.count?.N}`)

it('a table without writes has no records', async () => {
  expect(await open().next()).toEqual([])
})

it('heads come in the order of their writes, with the state before; nothing else comes', async () => {
  const stream = open()
  await put('merchant#1', 'head')
  await put('merchant#1', 'entry#00000001')
  await put('merchant#1', 'head', 2)
  await client.send(new DeleteItemCommand({ TableName, Key: { pk: { S: 'merchant#1' }, sk: { S: 'head' } } }))
  const records = await stream.next()
  expect(keysOf(records)).toEqual(['merchant#1 1', 'merchant#1 2'])
  expect(records[1]?.dynamodb?.OldImage?.count).toEqual({ N: '1' })
  expect(await stream.next()).toEqual([])
})

it('a stream opened again continues after the last page', async () => {
  await put('merchant#2', 'head')
  expect(keysOf(await open().next())).toEqual(['merchant#2 1'])
  const again = open()
  expect(keysOf(await again.next())).toEqual(['merchant#2 1'])
  expect(await again.next()).toEqual([])
  expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')))).toHaveLength(1)
  await put('merchant#3', 'head')
  expect(keysOf(await open().next())).toEqual(['merchant#3 1'])
})

it('a database that is gone is an error', async () => {
  const stream = tableStream(database.streamOf(TableName), join(folder, 'another.json'))
  await stream.next()
  await database.stop()
  await expect(stream.next()).rejects.toThrow()
  database = await startDatabase({ dataDirectory: folder, environment: {}, onUnexpectedEnd: () => undefined })
})
