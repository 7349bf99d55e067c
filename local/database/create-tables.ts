import { setTimeout as pause } from 'node:timers/promises'
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import type { Template } from '../gateway/template'
import { localCredentials } from '../secrets/local-credentials'

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }))

const table = z.object({
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.optional(
    z.array(
      z.object({
        IndexName: z.string(),
        KeySchema: keySchema,
        Projection: z.object({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
          NonKeyAttributes: z.optional(z.array(z.string())),
        }),
      }),
    ),
  ),
  StreamSpecification: z.optional(
    z.object({ StreamViewType: z.enum(['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES']) }),
  ),
  TimeToLiveSpecification: z.optional(z.object({ AttributeName: z.string(), Enabled: z.boolean() })),
})

/** Makes every table of the template that is not there yet, and waits until it takes requests. */
export async function createTables(template: Template, endpoint: string): Promise<void> {
  const client = new DynamoDBClient({
    endpoint,
    region: localCredentials.region,
    credentials: localCredentials,
  })
  try {
    for (const { id, properties } of template.resources('AWS::DynamoDB::Table')) {
      await createTable(client, template.nameOf(id), table.parse(properties))
    }
  } finally {
    client.destroy()
  }
}

async function createTable(
  client: DynamoDBClient,
  name: string,
  shape: z.infer<typeof table>,
): Promise<void> {
  if ((await statusOf(client, name)) === null) {
    const { StreamSpecification: stream, TimeToLiveSpecification: ttl, ...rest } = shape
    const input: CreateTableCommandInput = { ...rest, TableName: name, BillingMode: 'PAY_PER_REQUEST' }
    const streaming = stream && { StreamSpecification: { ...stream, StreamEnabled: true } }
    await client.send(new CreateTableCommand({ ...input, ...streaming }))
    await untilActive(client, name)
    if (ttl) await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: ttl }))
  }
  await untilActive(client, name)
  await createMissingIndexes(client, name, shape)
}

/** A table made by an earlier version of the product gets the indexes that came after it. */
async function createMissingIndexes(
  client: DynamoDBClient,
  name: string,
  { GlobalSecondaryIndexes: wanted = [], AttributeDefinitions }: z.infer<typeof table>,
): Promise<void> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
  const present = Table?.GlobalSecondaryIndexes?.map((index) => index.IndexName) ?? []
  for (const index of wanted.filter(({ IndexName }) => !present.includes(IndexName))) {
    const GlobalSecondaryIndexUpdates = [{ Create: index }]
    await client.send(
      new UpdateTableCommand({ TableName: name, AttributeDefinitions, GlobalSecondaryIndexUpdates }),
    )
    await untilActive(client, name)
  }
}

async function untilActive(client: DynamoDBClient, name: string): Promise<void> {
  for (let tries = 0; (await statusOf(client, name)) !== 'ACTIVE'; tries += 1) {
    if (tries > 200) throw new Error(`The table ${name} does not become active`)
    await pause(25)
  }
}

async function statusOf(client: DynamoDBClient, name: string): Promise<string | null> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
    return Table?.TableStatus ?? null
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return null
    throw error
  }
}
