import { marshall } from '@aws-sdk/util-dynamodb'
import type { Change } from '../../domain/merchant/change'
import type { Merchant } from '../../domain/merchant/merchant'
import type { Plan } from '../../domain/reminder/plan'
import type { DueWork } from '../../ports/reminder-store'
import type { ChangeWrite } from '../commit'
import { keyOf, placeOf } from '../key'
import { entities, places } from '../key-table'
import { itemVersion } from '../read-item'
import { deflated } from './plan-item'

/**
 * The attributes of an instant in the index: the plan (null: there is none, undefined: it stays), and the version it rests
 * on.
 */
type Planning = { readonly plan?: Plan | null | undefined; readonly basedOn?: number }

/** The update that sets or clears the instant of due work of a merchant, and the plan for it; the rest of the row stays. */
export function dueUpdate(
  name: string,
  work: DueWork,
  merchant: string,
  at: string | null,
  { plan, basedOn }: Planning = {},
) {
  const set: Readonly<Record<string, unknown>> = {
    merchantId: merchant,
    v: itemVersion,
    ...(at === null ? null : placeOf(places[work], { at, merchant })),
    ...(basedOn === undefined ? {} : { basedOn }),
    ...(plan && at !== null ? { plan: deflated(plan) } : {}),
  }
  const gone = at === null ? ['dueKey', 'dueSort', 'plan'] : plan === null ? ['plan'] : []
  return { TableName: name, Key: marshall(keyOf(entities[work], { merchant })), set, gone }
}

/** An update of a row: the attributes to set and to remove, and the condition with its values. */
export function updateOf(
  { TableName, Key, set, gone }: ReturnType<typeof dueUpdate>,
  condition?: { readonly expression: string; readonly values: Readonly<Record<string, unknown>> },
) {
  const names = Object.keys(set)
  const values = Object.fromEntries(Object.entries(set).map(([key, value]) => [`:${key}`, value]))
  return {
    TableName,
    Key,
    UpdateExpression: `SET ${names.map((key) => `#${key} = :${key}`).join(', ')}${gone.length > 0 ? ` REMOVE ${gone.map((key) => `#${key}`).join(', ')}` : ''}`,
    ExpressionAttributeNames: Object.fromEntries([...names, ...gone].map((key) => [`#${key}`, key])),
    ExpressionAttributeValues: marshall({ ...values, ...condition?.values }),
    ...(condition === undefined ? {} : { ConditionExpression: condition.expression }),
  }
}

const basisWrite = (name: string, { id, version }: Merchant): ChangeWrite => ({
  write: {
    Update: {
      TableName: name,
      Key: marshall(keyOf(entities.remind, { merchant: id })),
      UpdateExpression: 'SET basedOn = :version',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: marshall({ ':version': version }),
    },
  },
  otherwise: 'version_changed',
})

/** The writes of due work, each only if the change moved it. */
export function dueWrites(name: string, { after, effects: { due } }: Change): readonly ChangeWrite[] {
  const write = (work: DueWork, at: string | null | undefined, planning?: Planning) =>
    at === undefined
      ? []
      : [
          {
            write: { Update: updateOf(dueUpdate(name, work, after.id, at, planning)) },
            otherwise: 'version_changed',
          } as const,
        ]
  return [
    ...write('remind', due.remindAt, { plan: due.plan, basedOn: after.version }),
    ...(due.isRebased ? [basisWrite(name, after)] : []),
    ...write('settle', due.endsAt),
    ...write('erase', due.erasesAt),
  ]
}
