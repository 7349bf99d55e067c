import { marshall } from '@aws-sdk/util-dynamodb'
import type { Change } from '../../domain/merchant/change'
import type { ChangeWrite } from '../commit'
import { keyOf } from '../key'
import { entities } from '../key-table'
import { itemVersion } from '../read-item'
import { ttlAfter } from '../time-to-live'

const keptDays = 92

/** The time that a decision took: sellers are shown the median of the latest. The row is deleted after a quarter. */
export function reviewTimeWrites(name: string, { after, effects }: Change): readonly ChangeWrite[] {
  if (effects.reviewTime === null) return []
  const { at, hours } = effects.reviewTime
  const key = keyOf(entities.reviewTime, { at, merchant: after.id })
  const Item = marshall({ ...key, v: itemVersion, hours, ttl: ttlAfter(at, keptDays) })
  return [{ write: { Put: { TableName: name, Item } }, otherwise: 'version_changed' }]
}
