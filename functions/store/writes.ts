import { marshall } from '@aws-sdk/util-dynamodb'
import type { Change } from '../domain/change'
import { heldNumber } from '../domain/life'
import type { Merchant } from '../domain/merchant'
import type { Places } from '../domain/places'
import type { KeptAnswer, NotCommitted } from '../ports/merchant-store'
import { barWrites } from './bar-writes'
import { dueWrites } from './due-writes'
import * as keys from './keys'
import { toItem } from './merchant-item'
import { pointerWrites } from './pointer-writes'
import { itemVersion } from './read-item'
import { reviewTimeWrites } from './review-time-writes'
import type { Conditional } from './transact'

/** One write of a change. */
export type Write = Conditional<NotCommitted>

const mostDrafts = 3
const keptDays = 7

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

function headWrite(name: string, { before, after, places }: Change, writeId: string): Write {
  const Item = marshalled({ ...toItem(after, writeId), ...indexed(after, places.has) })
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

function auditWrites(name: string, { after, entries }: Change): readonly Write[] {
  return entries.map((entry): Write => {
    const Item = marshall({
      ...keys.auditEntry(after.id, entry.auditSeq),
      v: itemVersion,
      entry: JSON.stringify(entry),
    })
    return {
      write: { Put: { TableName: name, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
      otherwise: 'version_changed',
    }
  })
}

/** Keeps an answer under its Idempotency-Key, for seven days from the instant it was given. */
export function answerWrite(name: string, kept: KeptAnswer, at: string): Conditional<'already_answered'> {
  const ttl = Math.floor(Date.parse(at) / 1000) + keptDays * 24 * 60 * 60
  const Item = marshall({
    ...keys.answer(kept.actor, kept.key),
    v: itemVersion,
    ttl,
    answer: JSON.stringify(kept),
  })
  return {
    write: { Put: { TableName: name, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
    otherwise: 'already_answered',
  }
}

/** Everything a change writes, the head first. */
export const writesOf = (
  name: string,
  change: Change,
  kept: KeptAnswer | null,
  writeId: string,
): readonly Write[] => [
  headWrite(name, change, writeId),
  ...holdWrites(name, change),
  ...draftCountWrites(name, change),
  ...pointerWrites(name, change),
  ...auditWrites(name, change),
  ...dueWrites(name, change),
  ...barWrites(name, change),
  ...reviewTimeWrites(name, change),
  ...(kept === null ? [] : [answerWrite(name, kept, change.after.updatedAt)]),
]
