import { rename, writeFile } from 'node:fs/promises'
import type { DynamoDBRecord, StreamRecord } from 'aws-lambda'
import * as z from 'zod/mini'
import { readIfPresent } from '../process/data-directory'
import { localCredentials } from '../secrets/local-credentials'

const streams = z.object({ Streams: z.optional(z.array(z.object({ StreamArn: z.string() }))) })
const description = z.object({
  StreamDescription: z.object({ Shards: z.optional(z.array(z.object({ ShardId: z.string() }))) }),
})
const iterator = z.object({ ShardIterator: z.string() })
const image = z.custom<NonNullable<StreamRecord['NewImage']>>((value) => typeof value === 'object')
const record = z.object({
  eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
  dynamodb: z.object({
    Keys: z.record(z.string(), z.object({ S: z.string() })),
    NewImage: z.optional(image),
    OldImage: z.optional(image),
    SequenceNumber: z.string(),
  }),
})
const page = z.object({
  Records: z.optional(z.array(record)),
  NextShardIterator: z.optional(z.nullable(z.string())),
})

/** The stream of a table, read from its beginning and then on from where it was read to. */
export type TableStream = {
  /** The next records of heads of merchants, in order; none when everything has been read. */
  readonly next: () => Promise<readonly DynamoDBRecord[]>
}

const pageSize = 500

async function ask<T>(endpoint: string, action: string, body: object, answer: z.ZodMiniType<T>): Promise<T> {
  const { accessKeyId, region } = localCredentials
  const credential = `${accessKeyId}/20260101/${region}/dynamodb/aws4_request`
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDBStreams_20120810.${action}`,
      // The database of this machine asks for the form of a signature, and checks none.
      'x-amz-date': '20260101T000000Z',
      authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=none`,
    },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`The table's stream could not be read: ${text}`)
  return answer.parse(JSON.parse(text))
}

const savedPlaces = z.record(z.string(), z.string())

async function shardsOf(endpoint: string, tableName: string) {
  const { Streams = [] } = await ask(endpoint, 'ListStreams', { TableName: tableName }, streams)
  const described = Streams.map(async ({ StreamArn }) => {
    const { StreamDescription } = await ask(endpoint, 'DescribeStream', { StreamArn }, description)
    return (StreamDescription.Shards ?? []).map(({ ShardId }) => ({ StreamArn, ShardId }))
  })
  return (await Promise.all(described)).flat()
}

/**
 * Opens the stream of a table in the database of this machine. How far each shard was read is kept in `file`: a page counts as
 * read when the next is asked for, so that what a stack was about when it ended comes again.
 */
export function tableStream(endpoint: string, tableName: string, file: string): TableStream {
  const iterators = new Map<string, string>()
  let seen: Record<string, string> | null = null
  let saved = ''

  async function openShards(places: Readonly<Record<string, string>>): Promise<void> {
    for (const shard of await shardsOf(endpoint, tableName)) {
      if (iterators.has(shard.ShardId)) continue
      const place = places[shard.ShardId]
      const from =
        place === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: place }
      const given = await ask(endpoint, 'GetShardIterator', { ...shard, ...from }, iterator)
      iterators.set(shard.ShardId, given.ShardIterator)
    }
  }

  async function readPage(places: Record<string, string>): Promise<readonly z.infer<typeof record>[]> {
    const records: z.infer<typeof record>[] = []
    for (const [shard, from] of [...iterators]) {
      const found = await ask(endpoint, 'GetRecords', { ShardIterator: from, Limit: pageSize }, page)
      if (found.NextShardIterator) iterators.set(shard, found.NextShardIterator)
      const last = found.Records?.at(-1)?.dynamodb.SequenceNumber
      if (last !== undefined) places[shard] = last
      records.push(...(found.Records ?? []))
    }
    return records
  }

  async function save(places: Readonly<Record<string, string>>): Promise<void> {
    const text = JSON.stringify(places)
    if (text === saved) return
    await writeFile(`${file}.new`, text)
    await rename(`${file}.new`, file)
    saved = text
  }

  return {
    async next() {
      seen ??= savedPlaces.parse(JSON.parse((await readIfPresent(file)) ?? '{}'))
      for (;;) {
        await save(seen)
        // A table without a shard yet gets its first with its first record.
        if (iterators.size === 0) await openShards(seen)
        const records = await readPage(seen)
        if (records.length === 0) return []
        const heads = records.filter(
          ({ eventName, dynamodb }) => eventName !== 'REMOVE' && dynamodb.Keys.sk?.S === 'M',
        )
        if (heads.length > 0) return heads
      }
    },
  }
}
