import { marshall } from '@aws-sdk/util-dynamodb'
import type { Lane } from '../../domain/webhook/webhook'
import type { LaneWriting } from '../../ports/webhook-store'
import type { Conditional } from '../transact'
import { ttlOf } from './tell-writes'
import { fromLane, fromUndelivered } from './webhook-item'
import * as keys from './webhook-keys'

type Write = Conditional<'changed'>

/** A lane written over its last revision, with the event that was given up, or without those that are put back into it. */
export function laneWrites(
  name: string,
  lane: Lane,
  { gaveUp = null, putBack = [], forgetAt }: LaneWriting,
): readonly Write[] {
  const condition =
    lane.revision === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'revision = :seen',
          ExpressionAttributeValues: marshall({ ':seen': lane.revision }),
        }
  const Item = marshall(fromLane({ ...lane, revision: lane.revision + 1 }))
  const writes: Write[] = [
    { otherwise: 'changed', write: { Put: { TableName: name, Item, ...condition } } },
    ...putBack.map((sequence): Write => {
      const Key = marshall(keys.undelivered(lane.webhookId, lane.merchantId, sequence))
      return { otherwise: 'changed', write: { Delete: { TableName: name, Key } } }
    }),
  ]
  if (gaveUp !== null) {
    const row = marshall(fromUndelivered(lane, gaveUp, ttlOf(forgetAt)))
    writes.push({ otherwise: 'changed', write: { Put: { TableName: name, Item: row } } })
  }
  return writes
}
