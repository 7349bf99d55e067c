import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGzip } from 'node:zlib'
import {
  type AttributeValue,
  DescribeTableCommand,
  type DynamoDBClient,
  QueryCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { head } from '#functions/store/keys'
import { requireDatabase } from '#local/emulator'
import { draftBegun, storedWorld } from '../functions/store/stored-world'

type Row = Readonly<Record<string, AttributeValue>>

/** The rows that the product writes for one draft (its head, when to remind it, when it lapses), and the table's shape. */
export type Sample = { readonly id: string; readonly rows: readonly Row[]; readonly schema: unknown }

/** Lets the product write one draft, begun at `now`, and reads back what it wrote. */
export async function sampleOf(client: DynamoDBClient, table: string, now: string): Promise<Sample> {
  const draft = await draftBegun(storedWorld(client, table), now)
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: marshall({ ':pk': head(draft.id).pk }),
    }),
  )
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }))
  return { id: draft.id, rows: Items, schema: [{ Table }] }
}

const inExport = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value

/** As many merchants with the rows of the sample, each under an id and in a shard of its own, as lines of an export. */
function* copies({ id, rows }: Sample, merchants: number): Generator<string> {
  const text = rows.map((Item) => JSON.stringify({ Item }, inExport)).join('\n')
  for (let number = 0; number < merchants; number += 1) {
    const copy = `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
    const shard = `"dueKey":{"S":"$1#${number % 16}"}`
    yield `${text.replaceAll(id, copy).replaceAll(/"dueKey":\{"S":"([RS])#\d+"\}/g, shard)}\n`
  }
}

/**
 * Makes the file of a table full of merchants. They go in as an export of DynamoDB, for a million single writes would take
 * hours here.
 */
export async function fillTable(
  folder: string,
  table: string,
  sample: Sample,
  merchants: number,
): Promise<void> {
  const data = join(folder, 'export', table, 'data')
  const schema = join(folder, 'schema.json')
  await mkdir(data, { recursive: true })
  await writeFile(schema, JSON.stringify(sample.schema))
  await pipeline(
    Readable.from(copies(sample, merchants)),
    createGzip({ level: 1 }),
    createWriteStream(join(data, 'rows.json.gz')),
  )
  const program = requireDatabase(process.env)
  if (typeof program !== 'string') throw new Error('Only the embedded database takes an export')
  const paths = ['--source', join(folder, 'export'), '--schema', schema]
  await promisify(execFile)(program, ['import', ...paths, '--output', join(folder, 'dynamodb.sqlite')])
}
