import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGzip } from 'node:zlib'
import { type AttributeValue, DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { requireDatabase } from '#local/database/emulator'

export type Row = Readonly<Record<string, AttributeValue>>

/** What an import must know of a table: its name, and its shape as the engine describes it. */
export type TableShape = { readonly name: string; readonly schema: unknown }

/** The shape of a table that there is. */
export async function shapeOf(client: DynamoDBClient, name: string): Promise<TableShape> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
  return { name, schema: [{ Table }] }
}

// A Buffer would have told itself as JSON before a value gets here, so what is held is looked up.
function inExport(this: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  const held = this[key]
  return held instanceof Uint8Array ? Buffer.from(held).toString('base64') : value
}

/** A row as a line of an export of DynamoDB. */
export const exportLine = (Item: Row): string => `${JSON.stringify({ Item }, inExport)}\n`

/** How long the file of the export took to write, and how long the engine took to read it, in seconds. */
export type Filling = { readonly written: number; readonly imported: number }

/**
 * Makes, in a folder, the file of a table with all these rows (texts of whole lines of an export). They go in as an export of
 * DynamoDB, for single writes would take hours. The engine must not run there meanwhile.
 */
export async function importTable(
  folder: string,
  { name, schema }: TableShape,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<Filling> {
  const source = join(folder, 'export')
  const data = join(source, name, 'data')
  const schemaFile = join(folder, 'schema.json')
  await mkdir(data, { recursive: true })
  await writeFile(schemaFile, JSON.stringify(schema))
  const begun = performance.now()
  await pipeline(
    Readable.from(lines),
    createGzip({ level: 1 }),
    createWriteStream(join(data, 'rows.json.gz')),
  )
  const written = performance.now()
  const program = requireDatabase(process.env)
  if (typeof program !== 'string') throw new Error('Only the embedded database takes an export')
  const paths = ['--source', source, '--schema', schemaFile, '--output', join(folder, 'dynamodb.sqlite')]
  await promisify(execFile)(program, ['import', ...paths])
  await rm(source, { recursive: true })
  return { written: (written - begun) / 1000, imported: (performance.now() - written) / 1000 }
}
