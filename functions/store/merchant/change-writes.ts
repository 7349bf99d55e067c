import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Change } from '../../domain/merchant/change'
import type { KeptAnswer } from '../../ports/merchant-store'
import type { ChangeWrite } from '../commit'
import type { DataKey } from '../data-keys'
import { placeOf } from '../key'
import { places } from '../key-table'
import { dueWrites } from '../reminder/due-writes'
import { answerWrite } from './answer-item'
import { effectWrites } from './effect-writes'
import { toEntryItem } from './entry-item'
import { toItem } from './merchant-item'
import { pointerWrites } from './pointer-writes'

/** The places of a head in two indexes: by its status, and by the instant at which one of its requirements is due. */
const placesOf = ({ after: { id, status }, effects: { place } }: Change) => ({
  ...(place.status === null ? {} : placeOf(places.status, { status, at: place.status, merchant: id })),
  ...(place.dueAt === null ? {} : placeOf(places.firstDue, { at: place.dueAt, merchant: id })),
})

function headWrite(name: string, change: Change, key: DataKey): ChangeWrite {
  const { before, after } = change
  const item = { ...toItem(after, key), ...placesOf(change) }
  const condition =
    before === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :seen',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: marshall({ ':seen': before.version }),
        }
  const Put = {
    TableName: name,
    Item: marshall(item, { removeUndefinedValues: true }),
    ...condition,
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  } as const
  return { write: { Put }, otherwise: 'version_changed' }
}

const newRow = (name: string, Item: Record<string, AttributeValue>): ChangeWrite => ({
  write: { Put: { TableName: name, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
  otherwise: 'version_changed',
})

/**
 * Every row that a change writes, the head first, sealed with the merchant's key.
 */
export const writesOf = (
  name: string,
  change: Change,
  kept: KeptAnswer | null,
  key: DataKey,
): readonly ChangeWrite[] => [
  headWrite(name, change, key),
  ...effectWrites(name, change),
  ...pointerWrites(name, change),
  ...change.entries.map((entry) => newRow(name, toEntryItem(change.after.id, entry))),
  ...dueWrites(name, change),
  ...(kept === null ? [] : [answerWrite(name, kept, change.after.updatedAt, key)]),
]
