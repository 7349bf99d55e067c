import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import { heldNumber } from '../../domain/merchant/life'
import type { Merchant } from '../../domain/merchant/merchant'
import { termFor } from '../../domain/staff/search-terms'
import type { Chance } from '../../ports/chance'
import type { MerchantStore } from '../../ports/merchant-store'
import { commit } from '../commit'
import type { DataKeys } from '../data-keys'
import * as keys from '../keys'
import { readItem } from '../read-item'
import { type Item, table } from '../table'
import { toAnswer } from './answer-item'
import { fromEntryItem, sealWith } from './entry-item'
import { listed } from './listed'
import { auditEndOf } from './merchant-item'
import { merchantsOf } from './merchants-of'
import { searchRows } from './pointer-writes'
import { emptyReadingItem, toReadingItem } from './reading-item'
import { writesOf } from './writes'

// As many merchants with the very same photo as staff are told of.
const mostAlike = 20

const reviewItem = z.object({ hours: z.number() })
const pointerItem = z.object({ id: z.string(), sk: z.string() })
const holdItem = z.object({ live: z.optional(z.string()) })

/** Merchants in DynamoDB, their personal values sealed with a key of each. */
export function dynamoMerchantStore(
  client: DynamoDBClient,
  tableName: string,
  chance: Chance,
  dataKeys: DataKeys,
): MerchantStore {
  const rows = table(client, tableName)

  const headsOf = async (ids: readonly string[]): Promise<readonly Item[]> =>
    ids.length === 0 ? [] : rows.batch([...new Set(ids)].flatMap(keys.headAndKey))

  async function wholeMerchants(ids: readonly string[]): Promise<readonly Merchant[]> {
    const merchants = await merchantsOf(await headsOf(ids), dataKeys)
    return ids.flatMap((id) => merchants.filter((merchant) => merchant.id === id))
  }

  return {
    async load(id) {
      const items = await rows.queryAll(keys.head(id).pk, keys.headPrefix)
      const [merchant] = await merchantsOf(items, dataKeys)
      return merchant ?? null
    },

    async auditEndOf(id) {
      const head = await rows.get(keys.head(id))
      return head === null ? null : auditEndOf(head)
    },

    sealFor: async (merchantId, at) => sealWith(await dataKeys.ensured(merchantId, at)),

    async forget(merchantId, at) {
      const merchant = await this.load(merchantId)
      for (const row of merchant === null ? [] : searchRows(merchant))
        await rows.deleteIf(row, 'id = :id', { ':id': merchantId })
      if (!(await dataKeys.forget(merchantId, at)))
        throw new Error(`The merchant ${merchantId} has no data key`)
    },

    async keepReading(merchantId, reading) {
      const Item = marshall(toReadingItem(await dataKeys.ensured(merchantId, reading.at), reading))
      await client.send(new PutItemCommand({ TableName: tableName, Item }))
    },

    async dropReading(merchantId, paperId, at) {
      const Item = marshall(emptyReadingItem(merchantId, paperId, at))
      await client.send(new PutItemCommand({ TableName: tableName, Item }))
    },

    async ownedBy(person) {
      const pointers = await rows.queryAll(keys.person(person).pk, keys.ownedPrefix)
      return wholeMerchants(pointers.map((item) => readItem(item, pointerItem).id))
    },

    async holderOf(registrationNumber) {
      const item = await rows.get(keys.hold(registrationNumber))
      const live = item === null ? undefined : readItem(item, holdItem).live
      return live === undefined ? null : this.load(live)
    },

    async holdersOf(registrationNumbers) {
      const holds = await rows.batch([...new Set(registrationNumbers)].map(keys.hold))
      const live = holds.flatMap((item) => readItem(item, holdItem).live ?? [])
      const merchants = await wholeMerchants(live)
      return new Map(merchants.map((merchant) => [heldNumber(merchant) ?? '', merchant]))
    },

    async rivalsFor(registrationNumber) {
      const [hold, rivals] = await Promise.all([
        rows.get(keys.hold(registrationNumber)),
        rows.queryAll(keys.rival(registrationNumber, '').pk, keys.rivalPrefix),
      ])
      const holder = hold === null ? undefined : readItem(hold, holdItem).live
      return [
        ...(holder === undefined ? [] : [holder]),
        ...rivals.map((item) => readItem(item, pointerItem).id),
      ]
    },

    async find(lookup, after, limit) {
      const { places, heldIn, ...page } = await listed(rows, lookup, after, limit)
      const items = await headsOf(places.map(keys.idAt))
      const heads = new Map(items.flatMap((item) => (item.id === undefined ? [] : [[item.id, item]])))
      const merchants = new Map((await merchantsOf(items, dataKeys)).map((one) => [one.id, one]))
      const listings = places.flatMap((place) => {
        const merchant = merchants.get(keys.idAt(place))
        const isStale = heldIn !== 'sk' && heads.get(keys.idAt(place))?.[heldIn] !== place
        if (merchant === undefined || isStale) return []
        const hasMoved = lookup.by === 'text' && !place.startsWith(`${termFor(merchant, lookup.text) ?? ''}#`)
        return hasMoved ? [] : [{ place, merchant }]
      })
      return { ...page, listings, last: places.at(-1) ?? null }
    },

    async auditOf(id) {
      const items = await rows.queryAll(keys.head(id).pk, keys.auditPrefix)
      if (items.length === 0) return []
      const key = await dataKeys.of(id)
      return items.map((item) => fromEntryItem(item, key))
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

    async photoAt(sha256, owner) {
      const { items } = await rows.query({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: marshall({ ':pk': keys.photoPartition(sha256) }),
        Limit: mostAlike,
      })
      return items
        .filter(({ sk }) => !String(sk).startsWith(`${owner}#`))
        .map((item) => readItem(item, pointerItem).id)
    },

    async photosToCheck(shard, until, limit) {
      const { items } = await rows.query({
        IndexName: keys.dueIndex,
        KeyConditionExpression: 'dueKey = :key AND dueSort <= :until',
        ExpressionAttributeValues: marshall({
          ':key': keys.photoCheckPartition(shard),
          ':until': `${until}#~`,
        }),
        Limit: limit,
      })
      return items.map(({ dueSort }) => {
        const [at = '', merchantId = '', paperId = ''] = String(dueSort).split('#')
        return { at, merchantId, paperId }
      })
    },

    async photoChecked({ merchantId, paperId, at }) {
      const due = { ':sort': `${at}#${merchantId}#${paperId}` }
      await rows.deleteIf(keys.photoCheck(merchantId, paperId), 'dueSort = :sort', due)
    },

    async barred(barKeys) {
      const items = await rows.batch(barKeys.map(keys.bar))
      return barKeys.filter((key) => items.some(({ pk }) => pk === keys.bar(key).pk))
    },

    async answerTo(actor, key) {
      const item = await rows.get(keys.answer(actor, key))
      return item === null ? null : toAnswer(item, dataKeys.of)
    },

    async commit(change, kept) {
      const { before, after } = change
      const writeId = chance.id()
      const sealing =
        before === null
          ? await dataKeys.make(after.id, after.updatedAt)
          : { key: await dataKeys.ensured(after.id, after.updatedAt), row: null }
      return commit(rows, writesOf(tableName, change, kept, writeId, sealing), writeId)
    },
  }
}
