import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { Key } from './key'
import { mostTries, pauseAfter } from './retry'

export type Item = Readonly<Record<string, unknown>>

/** Reads and conditional single writes of the one table, in plain values. Every read but that of an index is of the latest write. */
export type Table = ReturnType<typeof table>

// The largest number of keys in a BatchGetItem.
const mostInBatch = 100

/** The answer to a write, or null where its condition does not hold. */
async function ifHolds<T>(write: Promise<T>): Promise<T | null> {
  try {
    return await write
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    return null
  }
}

/** The table behind a client. */
export function table(client: DynamoDBClient, name: string) {
  async function oneBatch(keys: readonly Key[]): Promise<readonly Item[]> {
    let wanted = keys.map((key) => marshall(key))
    const items: Item[] = []
    for (let round = 0; wanted.length > 0; round += 1) {
      if (round === mostTries)
        throw new Error(`The table ${name} did not give all ${keys.length} items of a batch`)
      if (round > 0) await pauseAfter(round)
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetItemCommand({ RequestItems: { [name]: { Keys: wanted, ConsistentRead: true } } }),
      )
      items.push(...(Responses?.[name] ?? []).map((item) => unmarshall(item)))
      wanted = UnprocessedKeys?.[name]?.Keys ?? []
    }
    return items
  }

  /** Items by their keys, in as many parallel requests as the keys need. */
  async function batch(keys: readonly Key[]): Promise<readonly Item[]> {
    const count = Math.ceil(keys.length / mostInBatch)
    const parts = Array.from({ length: count }, (_, at) =>
      oneBatch(keys.slice(at * mostInBatch, (at + 1) * mostInBatch)),
    )
    return (await Promise.all(parts)).flat()
  }

  return {
    name,
    client,
    async get(key: Key): Promise<Item | null> {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: name, Key: marshall(key), ConsistentRead: true }),
      )
      return Item === undefined ? null : unmarshall(Item)
    },
    batch,
    /** Deletes an item if the condition still holds. */
    async deleteIf(
      key: Key,
      condition: string,
      values: Readonly<Record<string, unknown>> | null,
    ): Promise<void> {
      await ifHolds(
        client.send(
          new DeleteItemCommand({
            TableName: name,
            Key: marshall(key),
            ConditionExpression: condition,
            ...(values === null ? {} : { ExpressionAttributeValues: marshall(values) }),
          }),
        ),
      )
    },
    /** Updates an item if the condition still holds: the item after it, or null where it does not hold. */
    async updateIf(
      key: Key,
      update: string,
      condition: string,
      values: Readonly<Record<string, unknown>>,
    ): Promise<Item | null> {
      const written = await ifHolds(
        client.send(
          new UpdateItemCommand({
            TableName: name,
            Key: marshall(key),
            UpdateExpression: update,
            ConditionExpression: condition,
            ExpressionAttributeValues: marshall(values),
            ReturnValues: 'ALL_NEW',
          }),
        ),
      )
      return written && unmarshall(written.Attributes ?? {})
    },
    /** One page of a query; `more` is true when the store stopped before the end. */
    async query(
      input: Omit<QueryCommandInput, 'TableName'>,
    ): Promise<{ items: readonly Item[]; more: boolean }> {
      const { Items, LastEvaluatedKey } = await client.send(new QueryCommand({ TableName: name, ...input }))
      return { items: (Items ?? []).map((item) => unmarshall(item)), more: LastEvaluatedKey !== undefined }
    },
    /**
     * A query to its end, for partitions that are bounded by design: the items whose `sk` begins with `prefix`, or all of them.
     * DynamoDB takes no empty text in a key condition.
     */
    async queryAll(pk: string, prefix = ''): Promise<readonly Item[]> {
      const keyed =
        prefix === ''
          ? { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: marshall({ ':pk': pk }) }
          : {
              KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
              ExpressionAttributeValues: marshall({ ':pk': pk, ':prefix': prefix }),
            }
      const items: Item[] = []
      let from: QueryCommandInput['ExclusiveStartKey']
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: name,
            ConsistentRead: true,
            ...keyed,
            ExclusiveStartKey: from,
          }),
        )
        items.push(...(page.Items ?? []).map((item) => unmarshall(item)))
        from = page.LastEvaluatedKey
      } while (from !== undefined)
      return items
    },
  }
}
