import { marshall } from '@aws-sdk/util-dynamodb'
import type { Change } from '../../domain/merchant/change'
import { heldNumber } from '../../domain/merchant/life'
import type { Merchant } from '../../domain/merchant/merchant'
import type { Places } from '../../domain/staff/places'
import type { KeptAnswer, NotCommitted } from '../../ports/merchant-store'
import type { DataKey } from '../data-keys'
import * as keys from '../keys'
import { itemVersion } from '../read-item'
import { dueWrites } from '../reminder/due-writes'
import type { Item } from '../table'
import type { Conditional } from '../transact'
import { answerWrite } from './answer-item'
import { barWrites } from './bar-writes'
import { toEntryItem } from './entry-item'
import { toItem } from './merchant-item'
import { photoCheckWrites } from './photo-check-writes'
import { pointerWrites } from './pointer-writes'
import { reviewTimeWrites } from './review-time-writes'

/** One write of a change. */
export type Write = Conditional<NotCommitted>

const mostDrafts = 3

const marshalled = (item: Readonly<Record<string, unknown>>) =>
  marshall(item, { removeUndefinedValues: true })

/** Where a head stands in the two indexes: in its status, and once something of it will be due. */
const indexed = ({ id, status }: Merchant, places: Places): Readonly<Record<string, unknown>> => ({
  statusKey: keys.statusPartition(status, id),
  statusSort: keys.listSort(places.status, id),
  ...(places.dueAt === null
    ? {}
    : { dueKey: keys.firstDuePartition(id), dueSort: keys.listSort(places.dueAt, id) }),
})

function headWrite(name: string, { before, after, places }: Change, writeId: string, key: DataKey): Write {
  const Item = marshalled({ ...toItem(after, writeId, key), ...indexed(after, places.has) })
  const condition =
    before === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :seen',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: marshall({ ':seen': before.version }),
        }
  return {
    write: { Put: { TableName: name, Item, ...condition, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } },
    otherwise: 'version_changed',
  }
}

// The lock row is never deleted: an empty hold remembers who had the number last.
function holdWrites(name: string, { before, after }: Change): readonly Write[] {
  const [held, wanted] = [before === null ? null : heldNumber(before), heldNumber(after)]
  if (held === wanted) return []
  const writes: Write[] = []
  if (held !== null)
    writes.push({
      write: {
        Update: {
          TableName: name,
          Key: marshall(keys.hold(held)),
          UpdateExpression: 'REMOVE live',
          ConditionExpression: 'live = :id',
          ExpressionAttributeValues: marshall({ ':id': after.id }),
        },
      },
      otherwise: 'version_changed',
    })
  if (wanted !== null)
    writes.push({
      write: {
        Update: {
          TableName: name,
          Key: marshall(keys.hold(wanted)),
          UpdateExpression: 'SET live = :id, #last = :id, v = :v',
          ConditionExpression: 'attribute_not_exists(live)',
          ExpressionAttributeNames: { '#last': 'last' },
          ExpressionAttributeValues: marshall({ ':id': after.id, ':v': itemVersion }),
        },
      },
      otherwise: 'registration_number_taken',
    })
  return writes
}

function draftCountWrites(name: string, { before, after }: Change): readonly Write[] {
  const step = Number(after.status === 'draft') - Number(before?.status === 'draft')
  if (step === 0) return []
  const limited = { ConditionExpression: 'attribute_not_exists(drafts) OR drafts < :most' }
  return [
    {
      write: {
        Update: {
          TableName: name,
          Key: marshall(keys.person(after.owner)),
          UpdateExpression: 'ADD drafts :step SET v = :v',
          ...(step > 0 ? limited : {}),
          ExpressionAttributeValues: marshall({
            ':step': step,
            ':v': itemVersion,
            ...(step > 0 ? { ':most': mostDrafts } : {}),
          }),
        },
      },
      otherwise: 'too_many_drafts',
    },
  ]
}

const auditWrites = (name: string, { after, entries }: Change): readonly Write[] =>
  entries.map((entry) => ({
    write: {
      Put: {
        TableName: name,
        Item: toEntryItem(after.id, entry),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    otherwise: 'version_changed',
  }))

const keyWrites = (name: string, row: Item | null): readonly Write[] =>
  row === null
    ? []
    : [
        {
          write: {
            Put: { TableName: name, Item: marshall(row), ConditionExpression: 'attribute_not_exists(pk)' },
          },
          otherwise: 'version_changed',
        },
      ]

/** Everything a change writes, the head first, sealed with the merchant's key; `row` is the key's own where it is new. */
export const writesOf = (
  name: string,
  change: Change,
  kept: KeptAnswer | null,
  writeId: string,
  { key, row }: { readonly key: DataKey; readonly row: Item | null },
): readonly Write[] => [
  headWrite(name, change, writeId, key),
  ...keyWrites(name, row),
  ...holdWrites(name, change),
  ...draftCountWrites(name, change),
  ...pointerWrites(name, change),
  ...auditWrites(name, change),
  ...dueWrites(name, change),
  ...barWrites(name, change),
  ...reviewTimeWrites(name, change),
  ...photoCheckWrites(name, change),
  ...(kept === null ? [] : [answerWrite(name, kept, change.after.updatedAt, key)]),
]
