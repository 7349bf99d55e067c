import { marshall } from '@aws-sdk/util-dynamodb'
import type { Telling } from '../../ports/webhook-store'
import { dueSort } from '../keys'
import { itemVersion } from '../read-item'
import type { Conditional } from '../transact'
import { fromTold } from './webhook-item'
import * as keys from './webhook-keys'

/** Seconds since 1970, as the table's time to live is written. */
export const ttlOf = (instant: string): number => Math.floor(Date.parse(instant) / 1000)

type Write = Conditional<'changed'>

function toldWrite(name: string, { before, after, looksAgainAt }: Telling): Write {
  const condition =
    before === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :version AND #sequence = :sequence',
          ExpressionAttributeNames: { '#version': 'version', '#sequence': 'sequence' },
          ExpressionAttributeValues: marshall({ ':version': before.version, ':sequence': before.sequence }),
        }
  return {
    otherwise: 'changed',
    write: { Put: { TableName: name, Item: marshall(fromTold(after, looksAgainAt)), ...condition } },
  }
}

// A lane that waits already keeps its place in the index: the event stands behind those before it.
const laneWrite = (name: string, webhookId: string, telling: Telling): Write => ({
  otherwise: 'changed',
  write: {
    Update: {
      TableName: name,
      Key: marshall(keys.lane(webhookId, telling.after.merchantId)),
      UpdateExpression:
        'SET waiting = list_append(if_not_exists(waiting, :none), :one), dueKey = if_not_exists(dueKey, :key), dueSort = if_not_exists(dueSort, :sort), webhookId = :webhook, merchantId = :merchant, v = :v ADD revision :step',
      ExpressionAttributeValues: marshall({
        ':none': [],
        ':one': [{ sequence: telling.after.sequence, until: telling.until }],
        ':key': keys.lanePartition(webhookId),
        ':sort': dueSort(telling.now, telling.after.merchantId),
        ':webhook': webhookId,
        ':merchant': telling.after.merchantId,
        ':v': itemVersion,
        ':step': 1,
      }),
    },
  },
})

/** Everything that belongs to telling of one change. */
export function tellWrites(name: string, telling: Telling): readonly Write[] {
  const { event, after, webhookIds, forgetAt } = telling
  if (event === null) return [toldWrite(name, telling)]
  const Item = marshall({
    ...keys.event(after.merchantId, after.sequence),
    v: itemVersion,
    ttl: ttlOf(forgetAt),
    body: JSON.stringify(event),
  })
  return [
    toldWrite(name, telling),
    {
      otherwise: 'changed',
      write: { Put: { TableName: name, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
    },
    ...webhookIds.map((id) => laneWrite(name, id, telling)),
  ]
}
