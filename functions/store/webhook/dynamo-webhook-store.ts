import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { WebhookStore } from '../../ports/webhook-store'
import type { DataKeys } from '../data-keys'
import { dueBy } from '../due-index'
import { keyOf, partitionOf, partsOf, prefixOf } from '../key'
import { entities, places } from '../key-table'
import { merchantOfImage } from '../merchant/merchant-of-image'
import { table } from '../table'
import { transact } from '../transact'
import { dynamoAnnouncements } from './dynamo-announcements'
import { dynamoReceivers } from './dynamo-receivers'
import { laneWrites } from './lane-writes'
import { toLane, toUndelivered } from './webhook-item'

/** Receivers, the states that they have of merchants, and the events that wait for each, in DynamoDB. */
export function dynamoWebhookStore(client: DynamoDBClient, name: string, dataKeys: DataKeys): WebhookStore {
  const rows = table(client, name)

  return {
    ...dynamoReceivers(rows),
    ...dynamoAnnouncements(rows),

    merchantOf: (image) => merchantOfImage(image, dataKeys),

    async lane(webhookId, merchantId) {
      const item = await rows.get(keyOf(entities.lane, { webhook: webhookId, merchant: merchantId }))
      return item === null ? null : toLane(item)
    },

    async dueLanes(webhookId, until, limit) {
      const due = await dueBy(rows, partitionOf(places.lane, { webhook: webhookId }), until, limit)
      return due.map(({ sort }) => partsOf(places.lane.sk, sort).merchant)
    },

    async writeLane(lane, given) {
      const outcome = await transact(client, laneWrites(name, lane, given))
      return outcome === 'committed' ? 'written' : outcome
    },

    async undelivered(webhookId, after, limit) {
      const pk = partitionOf(entities.undelivered, { webhook: webhookId })
      const start =
        after === null
          ? {}
          : keyOf(entities.undelivered, {
              webhook: webhookId,
              merchant: after.merchantId,
              sequence: after.sequence,
            })
      const { items, more } = await rows.query({
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: marshall({ ':pk': pk, ':prefix': prefixOf(entities.undelivered) }),
        ...(after === null ? {} : { ExclusiveStartKey: marshall(start) }),
        Limit: limit,
      })
      return { items: items.map(toUndelivered), reachedEnd: !more }
    },
  }
}
