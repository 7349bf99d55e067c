import { marshall } from '@aws-sdk/util-dynamodb'
import type { Lane } from '../../domain/webhook/webhook'
import type { LaneWriting } from '../../ports/webhook-store'
import { keyOf } from '../key'
import { entities } from '../key-table'
import { ttlAt } from '../time-to-live'
import type { Conditional } from '../transact'
import { fromLane, fromUndelivered } from './webhook-item'

type LaneWrite = Conditional<'changed'>

/** A lane written over its last revision, with the event that was given up, or without those that are put back into it. */
export function laneWrites(
  name: string,
  lane: Lane,
  { gaveUp = null, putBack = [], forgetAt }: LaneWriting,
): readonly LaneWrite[] {
  const condition =
    lane.revision === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'revision = :seen',
          ExpressionAttributeValues: marshall({ ':seen': lane.revision }),
        }
  const Item = marshall(fromLane({ ...lane, revision: lane.revision + 1 }))
  const writes: LaneWrite[] = [
    { otherwise: 'changed', write: { Put: { TableName: name, Item, ...condition } } },
    ...putBack.map((sequence): LaneWrite => {
      const Key = marshall(
        keyOf(entities.undelivered, { webhook: lane.webhookId, merchant: lane.merchantId, sequence }),
      )
      return { otherwise: 'changed', write: { Delete: { TableName: name, Key } } }
    }),
  ]
  if (gaveUp !== null) {
    const row = marshall(fromUndelivered(lane, gaveUp, ttlAt(forgetAt)))
    writes.push({ otherwise: 'changed', write: { Put: { TableName: name, Item: row } } })
  }
  return writes
}
