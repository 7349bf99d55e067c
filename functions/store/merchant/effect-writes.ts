import { marshall } from '@aws-sdk/util-dynamodb'
import type { Change } from '../../domain/merchant/change'
import type { ChangeWrite } from '../commit'
import { keyOf } from '../key'
import { entities } from '../key-table'
import { itemVersion } from '../read-item'
import { ttlAfter } from '../time-to-live'
import { applicantWrites } from './applicant'
import { photoCheckWrites } from './photo-check'

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
const holdWrites = (name: string, { after, effects: { hold } }: Change): readonly ChangeWrite[] => [
  ...(hold.released === null ? [] : [released(name, hold.released, after.id)]),
  ...(hold.taken === null ? [] : [taken(name, hold.taken, after.id)]),
]

/** The rows of the entities that a barring puts on the bar list. */
const barWrites = (name: string, { after, effects }: Change): readonly ChangeWrite[] =>
  effects.bars.listed.map((digest): ChangeWrite => {
    const held = { v: itemVersion, merchantId: after.id, at: after.since }
    const Item = marshall({ ...keyOf(entities.bar, { digest }), ...held })
    return { write: { Put: { TableName: name, Item } }, otherwise: 'version_changed' }
  })

const keptDays = 92

/** The time that a decision took: sellers are shown the median of the latest. The row is deleted after a quarter. */
function reviewTimeWrites(name: string, { after, effects }: Change): readonly ChangeWrite[] {
  if (effects.reviewTime === null) return []
  const { at, hours } = effects.reviewTime
  const key = keyOf(entities.reviewTime, { at, merchant: after.id })
  const Item = marshall({ ...key, v: itemVersion, hours, ttl: ttlAfter(at, keptDays) })
  return [{ write: { Put: { TableName: name, Item } }, otherwise: 'version_changed' }]
}

/** The rows of a change beside the head, its pointers and its reminders: holds, drafts, bar list, review time, photo checks. */
export const effectWrites = (name: string, change: Change): readonly ChangeWrite[] => [
  ...holdWrites(name, change),
  ...applicantWrites(name, change),
  ...barWrites(name, change),
  ...reviewTimeWrites(name, change),
  ...photoCheckWrites(name, change),
]
