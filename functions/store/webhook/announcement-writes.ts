import { marshall } from '@aws-sdk/util-dynamodb'
import type { Announcement } from '../../ports/webhook-store'
import { keyOf, placeOf } from '../key'
import { entities, places } from '../key-table'
import { itemVersion } from '../read-item'
import { ttlAt } from '../time-to-live'
import type { Conditional } from '../transact'
import { fromReceiverState } from './webhook-item'

type AnnouncementWrite = Conditional<'changed'>

function stateWrite(name: string, { before, after, looksAgainAt }: Announcement): AnnouncementWrite {
  const condition =
    before === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :version AND #sequence = :sequence',
          ExpressionAttributeNames: { '#version': 'version', '#sequence': 'sequence' },
          ExpressionAttributeValues: marshall({ ':version': before.version, ':sequence': before.sequence }),
        }
  const Item = marshall(fromReceiverState(after, looksAgainAt))
  return { otherwise: 'changed', write: { Put: { TableName: name, Item, ...condition } } }
}

// A waiting lane keeps its place in the index: the event comes after those before it.
function laneWrite(name: string, webhook: string, { after, until, now }: Announcement): AnnouncementWrite {
  const lane = { webhook, merchant: after.merchantId }
  const { dueKey, dueSort } = placeOf(places.lane, { ...lane, at: now })
  return {
    otherwise: 'changed',
    write: {
      Update: {
        TableName: name,
        Key: marshall(keyOf(entities.lane, lane)),
        UpdateExpression:
          'SET waiting = list_append(if_not_exists(waiting, :none), :one), dueKey = if_not_exists(dueKey, :key), dueSort = if_not_exists(dueSort, :sort), webhookId = :webhook, merchantId = :merchant, v = :v ADD revision :step',
        ExpressionAttributeValues: marshall({
          ':none': [],
          ':one': [{ sequence: after.sequence, until }],
          ':key': dueKey,
          ':sort': dueSort,
          ':webhook': webhook,
          ':merchant': after.merchantId,
          ':v': itemVersion,
          ':step': 1,
        }),
      },
    },
  }
}

function eventWrite(name: string, { event, after, forgetAt }: Announcement): AnnouncementWrite {
  const Item = marshall({
    ...keyOf(entities.event, { merchant: after.merchantId, sequence: after.sequence }),
    v: itemVersion,
    ttl: ttlAt(forgetAt),
    body: JSON.stringify(event),
  })
  const ConditionExpression = 'attribute_not_exists(pk)'
  return { otherwise: 'changed', write: { Put: { TableName: name, Item, ConditionExpression } } }
}

/** The new state of receivers, the event that announces it, and its place in the lane of each receiver. */
export const announcementWrites = (name: string, announcement: Announcement): readonly AnnouncementWrite[] =>
  announcement.event === null
    ? [stateWrite(name, announcement)]
    : [
        stateWrite(name, announcement),
        eventWrite(name, announcement),
        ...announcement.webhookIds.map((id) => laneWrite(name, id, announcement)),
      ]
