import type { DynamoDBRecord, StreamRecord } from 'aws-lambda'
import * as z from 'zod/mini'
import { localCredentials } from './local-credentials'

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

/** Opens the stream of a table in the database of this machine. */
export function tableStream(endpoint: string, tableName: string): TableStream {
  let places: Map<string, string> | null = null

  async function begin(): Promise<Map<string, string>> {
    const begun = new Map<string, string>()
    const { Streams = [] } = await ask(endpoint, 'ListStreams', { TableName: tableName }, streams)
    for (const { StreamArn } of Streams) {
      const { StreamDescription } = await ask(endpoint, 'DescribeStream', { StreamArn }, description)
      for (const { ShardId } of StreamDescription.Shards ?? []) {
        const from = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }
        begun.set(ShardId, (await ask(endpoint, 'GetShardIterator', from, iterator)).ShardIterator)
      }
    }
    return begun
  }

  async function read(shard: string, from: string, places: Map<string, string>) {
    const found = await ask(endpoint, 'GetRecords', { ShardIterator: from, Limit: pageSize }, page)
    if (found.NextShardIterator) places.set(shard, found.NextShardIterator)
    else places.delete(shard)
    return found.Records ?? []
  }

  return {
    async next() {
      places ??= await begin()
      for (;;) {
        const records: z.infer<typeof record>[] = []
        for (const [shard, from] of [...places]) records.push(...(await read(shard, from, places)))
        const heads = records.filter(
          ({ eventName, dynamodb }) => eventName !== 'REMOVE' && dynamodb.Keys.sk?.S === 'M',
        )
        if (records.length === 0) {
          // A table without a shard yet gets its first with its first record.
          if (places.size === 0) places = null
          return []
        }
        if (heads.length > 0) return heads
      }
    },
  }
}
