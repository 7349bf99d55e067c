import { marshall } from '@aws-sdk/util-dynamodb'
import type { Change } from '../../domain/merchant/change'
import type { ChangeWrite } from '../commit'
import { keyOf } from '../key'
import { entities } from '../key-table'
import { itemVersion } from '../read-item'

/** The write that counts one draft more or less of a person, within the limit. */
export function draftWrites(name: string, { effects: { drafts } }: Change): readonly ChangeWrite[] {
  if (drafts === null) return []
  const { person, step } = drafts
  const limit =
    drafts.step === -1
      ? { values: {} }
      : {
          condition: { ConditionExpression: 'attribute_not_exists(drafts) OR drafts < :most' },
          values: { ':most': drafts.most },
        }
  return [
    {
      write: {
        Update: {
          TableName: name,
          Key: marshall(keyOf(entities.drafts, { person })),
          UpdateExpression: 'ADD drafts :step SET v = :v',
          ...limit.condition,
          ExpressionAttributeValues: marshall({ ':step': step, ':v': itemVersion, ...limit.values }),
        },
      },
      otherwise: 'too_many_drafts',
    },
  ]
}
