import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import type { KeptAnswer } from '../../ports/merchant-store'
import type { WebhookStore } from '../../ports/webhook-store'
import type { DataKeys } from '../data-keys'
import { dueIndex, dueSort } from '../keys'
import { answerWrite } from '../merchant/answer-item'
import { merchantOfImage } from '../merchant/merchant-of-image'
import { readItem } from '../read-item'
import { table } from '../table'
import { type Conditional, transact } from '../transact'
import { laneWrites } from './lane-writes'
import { tellWrites } from './tell-writes'
import { fromWebhook, toLane, toTold, toUndelivered, toWebhook } from './webhook-item'
import * as keys from './webhook-keys'

const eventItem = z.object({ body: z.string() })

/** Receivers and what they are told, in DynamoDB. */
export function dynamoWebhookStore(client: DynamoDBClient, name: string, dataKeys: DataKeys): WebhookStore {
  const rows = table(client, name)

  const keptWrites = (kept: KeptAnswer | null, at: string): readonly Conditional<'already_answered'>[] =>
    kept === null ? [] : [answerWrite(name, kept, at)]

  const dueIn = async (partition: string, until: string, limit: number) => {
    const { items } = await rows.query({
      IndexName: dueIndex,
      KeyConditionExpression: 'dueKey = :key AND dueSort <= :until',
      ExpressionAttributeValues: marshall({ ':key': partition, ':until': `${until}#~` }),
      Limit: limit,
    })
    return items.map((item) => {
      const [at = '', merchantId = ''] = String(item.dueSort).split('#')
      return { at, merchantId }
    })
  }

  return {
    async webhooks() {
      return (await rows.queryAll(keys.webhookPartition)).map(toWebhook)
    },

    async addWebhook(webhook, kept) {
      const Item = marshall(fromWebhook(webhook))
      const outcome = await transact(client, [
        { otherwise: 'already_answered', write: { Put: { TableName: name, Item } } },
        ...keptWrites(kept, webhook.createdAt),
      ])
      return outcome === 'committed' ? 'added' : outcome
    },

    async changeWebhook(webhook, before, at, kept) {
      const Put = {
        TableName: name,
        Item: marshall(fromWebhook(webhook)),
        ConditionExpression: 'secretVersion = :before',
        ExpressionAttributeValues: marshall({ ':before': before }),
      }
      const writes: readonly Conditional<'changed' | 'already_answered'>[] = [
        { otherwise: 'changed', write: { Put } },
        ...keptWrites(kept, at),
      ]
      const outcome = await transact(client, writes, ['already_answered'])
      return outcome === 'committed' ? 'written' : outcome
    },

    async removeWebhook(id) {
      const outcome = await transact(client, [
        {
          otherwise: 'not_found',
          write: {
            Delete: {
              TableName: name,
              Key: marshall(keys.webhook(id)),
              ConditionExpression: 'attribute_exists(pk)',
            },
          },
        },
      ])
      return outcome === 'committed' ? 'removed' : 'not_found'
    },

    merchantOf: (image) => merchantOfImage(image, dataKeys),

    async told(merchantId) {
      const item = await rows.get(keys.told(merchantId))
      return item === null ? null : toTold(item)
    },

    async tell(telling) {
      const outcome = await transact(client, tellWrites(name, telling))
      return outcome === 'committed' ? 'written' : outcome
    },

    dueTold: (shard, until, limit) => dueIn(keys.toldPartition(shard), until, limit),

    async lookAgain({ merchantId, at }, next) {
      const seen = { ':seen': dueSort(at, merchantId) }
      const outcome = await transact(client, [
        {
          otherwise: 'changed',
          write: {
            Update: {
              TableName: name,
              Key: marshall(keys.told(merchantId)),
              UpdateExpression: next === null ? 'REMOVE dueKey, dueSort' : 'SET dueSort = :next',
              ConditionExpression: 'dueSort = :seen',
              ExpressionAttributeValues: marshall(
                next === null ? seen : { ...seen, ':next': dueSort(next, merchantId) },
              ),
            },
          },
        },
      ])
      return outcome === 'committed' ? 'moved' : 'changed'
    },

    async eventBody(merchantId, sequence) {
      const item = await rows.get(keys.event(merchantId, sequence))
      return item === null ? null : readItem(item, eventItem).body
    },

    async sequencesFrom(merchantId, sequence) {
      const from = keys.event(merchantId, sequence)
      const { items } = await rows.query({
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: marshall({ ':pk': from.pk, ':from': from.sk, ':to': keys.lastEvent }),
      })
      return items.map(({ sk }) => Number(String(sk).slice(2)))
    },

    async lane(webhookId, merchantId) {
      const item = await rows.get(keys.lane(webhookId, merchantId))
      return item === null ? null : toLane(item)
    },

    async dueLanes(webhookId, until, limit) {
      return (await dueIn(keys.lanePartition(webhookId), until, limit)).map(({ merchantId }) => merchantId)
    },

    async writeLane(lane, given) {
      const outcome = await transact(client, laneWrites(name, lane, given))
      return outcome === 'committed' ? 'written' : outcome
    },

    async undelivered(webhookId, after, limit) {
      const { pk } = keys.lane(webhookId, '')
      const start = after === null ? {} : keys.undelivered(webhookId, after.merchantId, after.sequence)
      const { items, more } = await rows.query({
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: marshall({ ':pk': pk, ':prefix': keys.undeliveredPrefix }),
        ...(after === null ? {} : { ExclusiveStartKey: marshall(start) }),
        Limit: limit,
      })
      return { items: items.map(toUndelivered), reachedEnd: !more }
    },

    async keepAnswer(kept, at) {
      if (kept === null) return 'kept'
      const outcome = await transact(client, keptWrites(kept, at))
      return outcome === 'committed' ? 'kept' : outcome
    },
  }
}
