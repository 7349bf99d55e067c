import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import type { Merchant } from '../../domain/merchant/merchant'
import type { MerchantStore } from '../../ports/merchant-store'
import { commit } from '../commit'
import type { DataKeys } from '../data-keys'
import { keyOf, partitionOf, prefixOf } from '../key'
import { entities } from '../key-table'
import { readItem } from '../read-item'
import { type Item, table } from '../table'
import { toAnswer } from './answer-item'
import { applicants } from './applicant'
import { writesOf } from './change-writes'
import { dynamoHolds } from './dynamo-holds'
import { dynamoPhotos } from './dynamo-photos'
import { dynamoReadings } from './dynamo-readings'
import { fromEntryItem, sealWith } from './entry-item'
import { listed } from './listed'
import { auditEndOf, merchantOfRow } from './merchant-item'
import { merchantsOf } from './merchants-of'
import { pointerKeys } from './pointer-writes'

const reviewItem = z.object({ hours: z.number() })

/** Merchants in DynamoDB, the personal values of each sealed with its own key. */
export function dynamoMerchantStore(
  client: DynamoDBClient,
  tableName: string,
  dataKeys: DataKeys,
): MerchantStore {
  const rows = table(client, tableName)

  const headsOf = async (ids: readonly string[]): Promise<readonly Item[]> =>
    ids.length === 0
      ? []
      : rows.batch([...new Set(ids)].map((merchant) => keyOf(entities.head, { merchant })))

  async function wholeMerchants(ids: readonly string[]): Promise<readonly Merchant[]> {
    const merchants = await merchantsOf(await headsOf(ids), dataKeys)
    return ids.flatMap((id) => merchants.filter((merchant) => merchant.id === id))
  }

  const { holderIdOf, ...holds } = dynamoHolds(rows, wholeMerchants)
  const { ownedBy, hasRoom } = applicants(rows, wholeMerchants)

  return {
    ...holds,
    ...dynamoPhotos(rows),
    ...dynamoReadings(rows, dataKeys),

    async load(id) {
      const items = await rows.queryAll(partitionOf(entities.head, { merchant: id }), prefixOf(entities.head))
      const [merchant] = await merchantsOf(items, dataKeys)
      return merchant ?? null
    },

    async auditEndOf(id) {
      const head = await rows.get(keyOf(entities.head, { merchant: id }))
      return head === null ? null : auditEndOf(head)
    },

    sealFor: async (merchantId) => sealWith(await dataKeys.required(merchantId)),

    async forget(merchantId, pointers, at) {
      for (const key of pointerKeys(pointers, merchantId))
        await rows.deleteIf(key, 'id = :id', { ':id': merchantId })
      if (!(await dataKeys.forget(merchantId, at)))
        throw new Error(`The merchant ${merchantId} has no data key`)
    },

    ownedBy,

    async holderOf(registrationNumber) {
      const id = await holderIdOf(registrationNumber)
      return id === null ? null : this.load(id)
    },

    async find(lookup, after, limit) {
      const { found, heldIn, ...page } = await listed(rows, lookup, after, limit)
      const items = await headsOf(found.map(({ merchantId }) => merchantId))
      const heads = new Map(items.map((item) => [merchantOfRow(item), item]))
      const merchants = new Map((await merchantsOf(items, dataKeys)).map((one) => [one.id, one]))
      const listings = found.flatMap(({ place, sortedBy, merchantId }) => {
        const merchant = merchants.get(merchantId)
        const isStale = heldIn !== null && heads.get(merchantId)?.[heldIn] !== place
        return merchant === undefined || isStale ? [] : [{ place, sortedBy, merchant }]
      })
      return { ...page, listings, last: found.at(-1)?.place ?? null }
    },

    async auditOf(id) {
      const items = await rows.queryAll(
        partitionOf(entities.auditEntry, { merchant: id }),
        prefixOf(entities.auditEntry),
      )
      if (items.length === 0) return []
      const key = await dataKeys.of(id)
      return items.map((item) => fromEntryItem(item, key))
    },

    async reviewHours(limit) {
      const { items } = await rows.query({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: marshall({ ':pk': partitionOf(entities.reviewTime, {}) }),
        ScanIndexForward: false,
        Limit: limit,
      })
      return items.map((item) => readItem(item, reviewItem).hours)
    },

    async barred(digests) {
      const keys = digests.map((digest) => ({ digest, ...keyOf(entities.bar, { digest }) }))
      const items = await rows.batch(keys.map(({ pk, sk }) => ({ pk, sk })))
      return keys.filter(({ pk }) => items.some((item) => item.pk === pk)).map(({ digest }) => digest)
    },

    async answerTo(actor, key) {
      const item = await rows.get(keyOf(entities.answer, { actor, key }))
      return item === null ? null : toAnswer(item, dataKeys.of)
    },

    async commit(change, kept) {
      const { before, after, effects } = change
      const { forbidden } = effects.bars
      if (forbidden.length > 0 && (await this.barred(forbidden)).length > 0) return 'entity_barred'
      const key =
        before === null ? await dataKeys.make(after.id, after.updatedAt) : await dataKeys.required(after.id)
      const write = () => commit(rows, writesOf(tableName, change, kept, key))
      const outcome = await write()
      const { draft } = effects
      return outcome === 'too_many_drafts' && draft !== null && (await hasRoom(draft.person, draft.most))
        ? write()
        : outcome
    },
  }
}
