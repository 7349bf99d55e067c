import { marshall } from '@aws-sdk/util-dynamodb'
import type { Change } from '../../domain/merchant/change'
import type { ChangeWrite } from '../commit'
import { keyOf, placeOf } from '../key'
import { entities, places } from '../key-table'
import { itemVersion } from '../read-item'
import { ttlAfter } from '../time-to-live'

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

/** The write that counts one draft more or less of a person, within the limit. */
function draftWrites(name: string, { effects: { drafts } }: Change): readonly ChangeWrite[] {
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

/** The bar-list part of a change: keys that a submission must not find, and keys that a barring writes. */
function barWrites(name: string, { after, effects }: Change): readonly ChangeWrite[] {
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

const keptDays = 92

/** The time that a decision took: sellers are shown the median of the latest. The row is deleted after a quarter. */
function reviewTimeWrites(name: string, { after, effects }: Change): readonly ChangeWrite[] {
  if (effects.reviewTime === null) return []
  const { at, hours } = effects.reviewTime
  const key = keyOf(entities.reviewTime, { at, merchant: after.id })
  const Item = marshall({ ...key, v: itemVersion, hours, ttl: ttlAfter(at, keptDays) })
  return [{ write: { Put: { TableName: name, Item } }, otherwise: 'version_changed' }]
}

/** The photos of a change that are to be checked later, so that nothing is left over in the vault. */
const photoCheckWrites = (name: string, { after, effects }: Change): readonly ChangeWrite[] =>
  effects.photoChecks.map(({ paperId, at }) => {
    const parts = { merchant: after.id, paper: paperId, at }
    const key = { ...keyOf(entities.photoCheck, parts), ...placeOf(places.photoCheck, parts) }
    const Item = marshall({ ...key, v: itemVersion })
    return { write: { Put: { TableName: name, Item } }, otherwise: 'version_changed' }
  })

/** The rows of a change beside the head, its pointers and its reminders: holds, drafts, bar list, review time, photo checks. */
export const effectWrites = (name: string, change: Change): readonly ChangeWrite[] => [
  ...holdWrites(name, change),
  ...draftWrites(name, change),
  ...barWrites(name, change),
  ...reviewTimeWrites(name, change),
  ...photoCheckWrites(name, change),
]
