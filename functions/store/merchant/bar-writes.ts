import { marshall } from '@aws-sdk/util-dynamodb'
import type { Change } from '../../domain/merchant/change'
import type { NotCommitted } from '../../ports/merchant-store'
import * as keys from '../keys'
import { itemVersion } from '../read-item'
import type { Conditional } from '../transact'

type Write = Conditional<NotCommitted>

/** What a submission must not meet on the bar list, and what a barring writes to it. */
export function barWrites(name: string, { after, bars }: Change): readonly Write[] {
  const checks = (bars?.forbidden ?? []).map(
    (key): Write => ({
      write: {
        ConditionCheck: {
          TableName: name,
          Key: marshall(keys.bar(key)),
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      otherwise: 'entity_barred',
    }),
  )
  const rows = (bars?.listed ?? []).map(
    (key): Write => ({
      write: {
        Put: {
          TableName: name,
          Item: marshall({ ...keys.bar(key), v: itemVersion, merchantId: after.id, at: after.since }),
        },
      },
      otherwise: 'version_changed',
    }),
  )
  return [...checks, ...rows]
}
