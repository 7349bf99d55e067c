import { marshall } from '@aws-sdk/util-dynamodb'
import type { Change } from '../../domain/merchant/change'
import type { Merchant } from '../../domain/merchant/merchant'
import type { Plan } from '../../domain/reminder/plan'
import type { NotCommitted } from '../../ports/merchant-store'
import type { DueWork } from '../../ports/reminder-store'
import * as keys from '../keys'
import { itemVersion } from '../read-item'
import type { Conditional } from '../transact'
import { deflated } from './plan-item'

/** What is known of a due merchant's messages: null where nothing is, undefined where it stays. */
type Known = { readonly plan?: Plan | null | undefined; readonly basedOn?: number }

/** Sets or clears when a merchant is due for some work, and what she is then told; what else the row holds stays. */
export function dueUpdate(
  name: string,
  work: DueWork,
  merchantId: string,
  at: string | null,
  { plan, basedOn }: Known = {},
) {
  const place =
    at === null
      ? null
      : { dueKey: keys.duePartition(work, keys.dueShard(merchantId)), dueSort: keys.dueSort(at, merchantId) }
  const set: Readonly<Record<string, unknown>> = {
    merchantId,
    v: itemVersion,
    ...place,
    ...(basedOn === undefined ? {} : { basedOn }),
    ...(plan && at !== null ? { plan: deflated(plan) } : {}),
  }
  const gone = [...(at === null ? ['dueKey', 'dueSort', 'plan'] : plan === null ? ['plan'] : [])]
  return {
    TableName: name,
    Key: marshall(keys.due(work, merchantId)),
    set,
    gone,
  }
}

/** An update of a row: what it sets, what it removes, and the condition with its values. */
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

const basisWrite = (name: string, { id, version }: Merchant): Conditional<NotCommitted> => ({
  write: {
    Update: {
      TableName: name,
      Key: marshall(keys.reminder(id)),
      UpdateExpression: 'SET basedOn = :version',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: marshall({ ':version': version }),
    },
  },
  otherwise: 'version_changed',
})

/** The rows that follow a change: when to remind next and of what, when the clock ends it, and when it is erased, each only if it moved. */
export function dueWrites(name: string, { after, due }: Change): readonly Conditional<NotCommitted>[] {
  const write = (work: DueWork, at: string | null | undefined, known?: Known) =>
    at === undefined
      ? []
      : [
          {
            write: { Update: updateOf(dueUpdate(name, work, after.id, at, known)) },
            otherwise: 'version_changed',
          } as const,
        ]
  return [
    ...write('remind', due.remindAt, { plan: due.plan, basedOn: after.version }),
    ...(due.isOtherwise ? [basisWrite(name, after)] : []),
    ...write('settle', due.endsAt),
    ...write('erase', due.erasesAt),
  ]
}
