import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import type { WebhookStore } from '../../ports/webhook-store'
import { dueBy } from '../due-index'
import { type Key, keyOf, lastOf, partitionOf, partsOf, prefixOf, sortOf } from '../key'
import { entities, places } from '../key-table'
import { readItem } from '../read-item'
import type { Table } from '../table'
import { transact } from '../transact'
import { announcementWrites } from './announcement-writes'
import { toReceiverState } from './webhook-item'

const eventItem = z.object({ body: z.string() })
const stateKey = (merchant: string): Key => keyOf(entities.receiverState, { merchant })

type Announcements = Pick<
  WebhookStore,
  'receiverState' | 'announce' | 'dueAnnouncements' | 'reschedule' | 'eventBody' | 'sequencesFrom'
>

/** The states that receivers have of merchants, and the events that announced them, in DynamoDB. */
export function dynamoAnnouncements(rows: Table): Announcements {
  const { client, name } = rows
  return {
    async receiverState(merchantId) {
      const item = await rows.get(stateKey(merchantId))
      return item === null ? null : toReceiverState(item)
    },

    async announce(announcement) {
      const outcome = await transact(client, announcementWrites(name, announcement))
      return outcome === 'committed' ? 'written' : outcome
    },

    async dueAnnouncements(shard, until, limit) {
      const due = await dueBy(rows, partitionOf(places.receiverState, {}, shard), until, limit)
      return due.map(({ sort }) => {
        const { at, merchant } = partsOf(places.receiverState.sk, sort)
        return { at, merchantId: merchant }
      })
    },

    async reschedule({ merchantId, at }, next) {
      const sort = (instant: string) => sortOf(places.receiverState, { at: instant, merchant: merchantId })
      const values = { ':seen': sort(at), ...(next === null ? {} : { ':next': sort(next) }) }
      const Update = {
        TableName: name,
        Key: marshall(stateKey(merchantId)),
        UpdateExpression: next === null ? 'REMOVE dueKey, dueSort' : 'SET dueSort = :next',
        ConditionExpression: 'dueSort = :seen',
        ExpressionAttributeValues: marshall(values),
      }
      const outcome = await transact(client, [{ otherwise: 'changed', write: { Update } }])
      return outcome === 'committed' ? 'moved' : 'changed'
    },

    async eventBody(merchantId, sequence) {
      const item = await rows.get(keyOf(entities.event, { merchant: merchantId, sequence }))
      return item === null ? null : readItem(item, eventItem).body
    },

    async sequencesFrom(merchantId, sequence) {
      const from = keyOf(entities.event, { merchant: merchantId, sequence })
      const { items } = await rows.query({
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: marshall({
          ':pk': from.pk,
          ':from': from.sk,
          ':to': lastOf(prefixOf(entities.event)),
        }),
      })
      return items.map(({ sk }) => Number(partsOf(entities.event.sk, String(sk)).sequence))
    },
  }
}
