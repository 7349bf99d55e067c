import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import { auditEntry } from '#shared/contract/staff'
import type { Merchant } from '../domain/merchant'
import { searchText } from '../domain/search-terms'
import type { Chance } from '../ports/chance'
import type { MerchantStore, Place } from '../ports/merchant-store'
import { commit } from './commit'
import * as keys from './keys'
import { fromItem } from './merchant-item'
import { jsonOf, readItem } from './read-item'
import { emptyReadingItem, fromReadingItem, toReadingItem } from './reading-item'
import { type Table, table } from './table'
import { writesOf } from './writes'

const keptAnswer = z.object({
  actor: z.string(),
  key: z.string(),
  fingerprint: z.string(),
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
})

const answerItem = z.object({ answer: jsonOf(keptAnswer) })
const entryItem = z.object({ entry: jsonOf(auditEntry) })
const pointerItem = z.object({ id: z.string(), sk: z.string() })
const holdItem = z.object({ live: z.optional(z.string()) })

/** A client that gives up soon: three attempts, a second to connect, three to answer. */
export const dynamoClient = (): DynamoDBClient =>
  new DynamoDBClient({ maxAttempts: 3, requestHandler: { connectionTimeout: 1000, requestTimeout: 3000 } })

async function wholeMerchants(rows: Table, ids: readonly string[]): Promise<readonly Merchant[]> {
  if (ids.length === 0) return []
  const merchants = (await rows.batch([...new Set(ids)].map(keys.head))).map((item) => fromItem(item))
  return ids.flatMap((id) => merchants.filter((merchant) => merchant.id === id))
}

/** Merchants in DynamoDB. */
export function dynamoMerchantStore(
  client: DynamoDBClient,
  tableName: string,
  chance: Chance,
): MerchantStore {
  const rows = table(client, tableName)

  const shardAfter = (partition: string, after: Place | null, limit: number) =>
    rows.query({
      IndexName: keys.statusIndex,
      KeyConditionExpression:
        after === null ? 'statusKey = :partition' : 'statusKey = :partition AND statusSort > :after',
      ExpressionAttributeValues: marshall({
        ':partition': partition,
        ...(after === null ? {} : { ':after': keys.statusSort(after.since, after.id) }),
      }),
      Limit: limit,
    })

  return {
    async load(id) {
      const [item, ...beside] = await rows.queryAll(keys.head(id).pk, keys.headPrefix)
      if (item === undefined || item.sk !== keys.head(id).sk) return null
      return fromItem(item, beside.flatMap(fromReadingItem))
    },

    async keepReading(merchantId, reading) {
      const Item = marshall(toReadingItem(merchantId, reading))
      await client.send(new PutItemCommand({ TableName: tableName, Item }))
    },

    async dropReading(merchantId, paperId, at) {
      const Item = marshall(emptyReadingItem(merchantId, paperId, at))
      await client.send(new PutItemCommand({ TableName: tableName, Item }))
    },

    async ownedBy(person) {
      const pointers = await rows.queryAll(keys.person(person).pk, keys.ownedPrefix)
      return wholeMerchants(
        rows,
        pointers.map((item) => readItem(item, pointerItem).id),
      )
    },

    async holderOf(registrationNumber) {
      const item = await rows.get(keys.hold(registrationNumber))
      const live = item === null ? undefined : readItem(item, holdItem).live
      return live === undefined ? null : this.load(live)
    },

    async queue(status, after, limit) {
      const shards = await Promise.all(
        keys.statusPartitions(status).map((partition) => shardAfter(partition, after, limit)),
      )
      const places = shards
        .flatMap((shard) => shard.items.map((item) => String(item.statusSort)))
        .sort()
        .map((sort): Place => ({ since: sort.split('#')[0] ?? '', id: sort.split('#')[1] ?? '' }))
      const page = places.slice(0, limit)
      const merchants = await wholeMerchants(
        rows,
        page.map(({ id }) => id),
      )
      return {
        merchants: merchants.filter((merchant) => merchant.status === status),
        reachedEnd: places.length <= limit && shards.every(({ more }) => !more),
        last: page.at(-1) ?? null,
      }
    },

    async search(text, after, limit) {
      const term = searchText(text)
      const { items, more } = await rows.query({
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :term)',
        ...(after === null
          ? {}
          : { ExclusiveStartKey: marshall({ pk: keys.searchPartition(term), sk: after }) }),
        ExpressionAttributeValues: marshall({ ':pk': keys.searchPartition(term), ':term': term }),
        Limit: limit,
      })
      const pointers = items.map((item) => readItem(item, pointerItem))
      return {
        merchants: await wholeMerchants(
          rows,
          pointers.map(({ id }) => id),
        ),
        reachedEnd: !more,
        last: pointers.at(-1)?.sk ?? null,
      }
    },

    async auditOf(id) {
      const items = await rows.queryAll(keys.head(id).pk, keys.auditPrefix)
      return items.map((item) => readItem(item, entryItem).entry)
    },

    async barred(barKeys) {
      const items = await rows.batch(barKeys.map(keys.bar))
      return barKeys.filter((key) => items.some(({ pk }) => pk === keys.bar(key).pk))
    },

    async answerTo(actor, key) {
      const item = await rows.get(keys.answer(actor, key))
      return item === null ? null : readItem(item, answerItem).answer
    },

    async commit(change, kept) {
      const writeId = chance.id()
      return commit(rows, writesOf(tableName, change, kept, writeId), writeId)
    },
  }
}
