import { marshall } from '@aws-sdk/util-dynamodb'
import type { Change } from '../../domain/merchant/change'
import type { ChangeWrite } from '../commit'
import { keyOf } from '../key'
import { entities } from '../key-table'
import { itemVersion } from '../read-item'

const keyOfHold = (number: string) => marshall(keyOf(entities.hold, { number }))

const released = (name: string, number: string, id: string): ChangeWrite => ({
  write: {
    Update: {
      TableName: name,
      Key: keyOfHold(number),
      UpdateExpression: 'REMOVE live',
      ConditionExpression: 'live = :id',
      ExpressionAttributeValues: marshall({ ':id': id }),
    },
  },
  otherwise: 'version_changed',
})

const taken = (name: string, number: string, id: string): ChangeWrite => ({
  write: {
    Update: {
      TableName: name,
      Key: keyOfHold(number),
      UpdateExpression: 'SET live = :id, #last = :id, v = :v',
      ConditionExpression: 'attribute_not_exists(live)',
      ExpressionAttributeNames: { '#last': 'last' },
      ExpressionAttributeValues: marshall({ ':id': id, ':v': itemVersion }),
    },
  },
  otherwise: 'registration_number_taken',
})

/**
 * The holds on registration numbers that a change releases and takes. A lock row is never deleted: an empty hold remembers
 * who had the number last.
 */
export const holdWrites = (name: string, { after, effects: { hold } }: Change): readonly ChangeWrite[] => [
  ...(hold.released === null ? [] : [released(name, hold.released, after.id)]),
  ...(hold.taken === null ? [] : [taken(name, hold.taken, after.id)]),
]
