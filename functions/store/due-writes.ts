import { marshall } from '@aws-sdk/util-dynamodb'
import type { Change } from '../domain/change'
import type { NotCommitted } from '../ports/merchant-store'
import type { DueWork } from '../ports/reminder-store'
import * as keys from './keys'
import { itemVersion } from './read-item'
import type { Conditional } from './transact'

/** Sets or clears when a merchant is due for some work; what else the row holds stays. */
export function dueUpdate(name: string, work: DueWork, merchantId: string, at: string | null) {
  const Key = marshall(work === 'remind' ? keys.reminder(merchantId) : keys.ending(merchantId))
  const known = { ':id': merchantId, ':v': itemVersion }
  return at === null
    ? {
        TableName: name,
        Key,
        UpdateExpression: 'SET merchantId = :id, v = :v REMOVE dueKey, dueSort',
        ExpressionAttributeValues: marshall(known),
      }
    : {
        TableName: name,
        Key,
        UpdateExpression: 'SET merchantId = :id, v = :v, dueKey = :key, dueSort = :sort',
        ExpressionAttributeValues: marshall({
          ...known,
          ':key': keys.duePartition(work, keys.dueShard(merchantId)),
          ':sort': keys.dueSort(at, merchantId),
        }),
      }
}

/** The rows that follow a change: when to remind next, and when the clock ends it, each only if it moved. */
export function dueWrites(name: string, { after, due }: Change): readonly Conditional<NotCommitted>[] {
  const write = (work: DueWork, at: string | null | undefined): readonly Conditional<NotCommitted>[] =>
    at === undefined
      ? []
      : [{ write: { Update: dueUpdate(name, work, after.id, at) }, otherwise: 'version_changed' }]
  return [...write('remind', due.remindAt), ...write('settle', due.endsAt)]
}
