import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import { createTables } from '#local/database/create-tables'
import { type Emulator, startEmulator } from '#local/database/emulator'
import { localCredentials } from '#local/secrets/local-credentials'
import { packagedTemplate } from '../gateway/packaged-template'
import { temporaryFolder } from '../temporary-folder'

const folder = temporaryFolder()
const TableName = 'Records'
const Key = { pk: { S: 'a' }, sk: { S: 'b' } }

let emulator: Emulator
let ends: string[] = []
const start = async () => {
  emulator = await startEmulator(folder, {}, (why) => ends.push(why))
}
const client = () =>
  new DynamoDBClient({ endpoint: emulator.endpoint, region: 'cn-northwest-1', credentials: localCredentials })

beforeAll(start)
afterAll(() => emulator.stop())

describe('the embedded database', () => {
  it('makes the tables of the template, ready to use, and leaves them when they are there', async () => {
    await createTables(packagedTemplate, emulator.endpoint)
    await client().send(new PutItemCommand({ TableName, Item: { ...Key, city: { S: 'x' } } }))
    await createTables(packagedTemplate, emulator.endpoint)
    const { Table } = await client().send(new DescribeTableCommand({ TableName }))
    expect(Table).toMatchObject({ TableStatus: 'ACTIVE', GlobalSecondaryIndexes: [{ IndexName: 'by-city' }] })
    expect((await client().send(new GetItemCommand({ TableName, Key }))).Item).toMatchObject(Key)
  })

  it('keeps its data over a restart, and ends when it is told to', async () => {
    const { endpoint } = emulator
    await emulator.stop()
    await expect(fetch(endpoint)).rejects.toThrow()
    await start()
    expect((await client().send(new GetItemCommand({ TableName, Key }))).Item).toMatchObject(Key)
    expect(ends).toEqual([])
  })

  it('takes the place of one that a killed stack left behind', async () => {
    const { endpoint } = emulator
    await start()
    await expect(fetch(endpoint)).rejects.toThrow()
    expect((await client().send(new GetItemCommand({ TableName, Key }))).Item).toMatchObject(Key)
    ends = []
  })

  it('reports that it ended by itself', async () => {
    const ended = new Promise<string>((resolve) => {
      ends.push = (why) => {
        resolve(why)
        return 1
      }
    })
    process.kill(Number(readFileSync(join(folder, 'dynamodb.pid'), 'utf8')))
    expect(await ended).toContain('ended by itself')
  })
})
