import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import { auditEntry } from '#shared/contract/staff'
import { heldNumber } from '../domain/life'
import type { Merchant } from '../domain/merchant'
import { termFor } from '../domain/search-terms'
import type { Chance } from '../ports/chance'
import type { MerchantStore } from '../ports/merchant-store'
import { commit } from './commit'
import * as keys from './keys'
import { listed } from './listed'
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
const reviewItem = z.object({ hours: z.number() })
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

    async holdersOf(registrationNumbers) {
      const holds = await rows.batch([...new Set(registrationNumbers)].map(keys.hold))
      const live = holds.flatMap((item) => readItem(item, holdItem).live ?? [])
      const merchants = await wholeMerchants(rows, live)
      return new Map(merchants.map((merchant) => [heldNumber(merchant) ?? '', merchant]))
    },

    async rivalsFor(registrationNumber) {
      const items = await rows.queryAll(keys.hold(registrationNumber).pk, keys.holdPrefix)
      return items.flatMap((item) =>
        item.sk === keys.hold(registrationNumber).sk
          ? (readItem(item, holdItem).live ?? [])
          : readItem(item, pointerItem).id,
      )
    },

    async find(lookup, after, limit) {
      const { places, heldIn, ...page } = await listed(rows, lookup, after, limit)
      const ids = places.map(keys.idAt)
      const heads = ids.length === 0 ? [] : await rows.batch([...new Set(ids)].map(keys.head))
      const byId = new Map(heads.map((item) => [String(item.id), item]))
      const listings = places.flatMap((place) => {
        const item = byId.get(keys.idAt(place))
        if (item === undefined || (heldIn !== 'sk' && item[heldIn] !== place)) return []
        const merchant = fromItem(item)
        const hasMoved = lookup.by === 'text' && !place.startsWith(`${termFor(merchant, lookup.text) ?? ''}#`)
        return hasMoved ? [] : [{ place, merchant }]
      })
      return { ...page, listings, last: places.at(-1) ?? null }
    },

    async auditOf(id) {
      const items = await rows.queryAll(keys.head(id).pk, keys.auditPrefix)
      return items.map((item) => readItem(item, entryItem).entry)
    },

    async reviewHours(limit) {
      const { items } = await rows.query({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: marshall({ ':pk': keys.reviewPartition }),
        ScanIndexForward: false,
        Limit: limit,
      })
      return items.map((item) => readItem(item, reviewItem).hours)
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
