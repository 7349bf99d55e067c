import { marshall } from '@aws-sdk/util-dynamodb'
import type { Change } from '../../domain/merchant/change'
import type { ChangeWrite } from '../commit'
import { keyOf } from '../key'
import { entities } from '../key-table'
import { itemVersion } from '../read-item'

/** The bar-list part of a change: keys that a submission must not find, and keys that a barring writes. */
export function barWrites(name: string, { after, effects }: Change): readonly ChangeWrite[] {
  const checks = effects.bars.forbidden.map(
    (digest): ChangeWrite => ({
      write: {
        ConditionCheck: {
          TableName: name,
          Key: marshall(keyOf(entities.bar, { digest })),
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      otherwise: 'entity_barred',
    }),
  )
  const rows = effects.bars.listed.map((digest): ChangeWrite => {
    const held = { v: itemVersion, merchantId: after.id, at: after.since }
    const Item = marshall({ ...keyOf(entities.bar, { digest }), ...held })
    return { write: { Put: { TableName: name, Item } }, otherwise: 'version_changed' }
  })
  return [...checks, ...rows]
}
