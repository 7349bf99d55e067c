import { marshall } from '@aws-sdk/util-dynamodb'
import type { Change } from '../../domain/merchant/change'
import { type ReviewTime, reviewTime } from '../../domain/review/review-time'
import type { NotCommitted } from '../../ports/merchant-store'
import * as keys from '../keys'
import { itemVersion } from '../read-item'
import type { Conditional } from '../transact'

type Write = Conditional<NotCommitted>

const hoursOf = ({ since, at }: ReviewTime): number =>
  Math.round((Date.parse(at) - Date.parse(since)) / 360_000) / 10

/** How long a decision took: of the latest the sellers are told the median. A row of it is of no use after a quarter. */
export function reviewTimeWrites(name: string, change: Change): readonly Write[] {
  const time = reviewTime(change)
  if (time === null) return []
  const ttl = Math.floor(Date.parse(time.at) / 1000) + 92 * 24 * 60 * 60
  const Item = marshall({
    ...keys.reviewTime(time.at, change.after.id),
    v: itemVersion,
    hours: hoursOf(time),
    ttl,
  })
  return [{ write: { Put: { TableName: name, Item } }, otherwise: 'version_changed' }]
}
