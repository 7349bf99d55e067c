import { marshall } from '@aws-sdk/util-dynamodb'
import type { InboxMessage, Template } from '#shared/contract/reminder'
import type { DeliveryRecord, ReminderState, Retry } from '../ports/reminder-store'
import { dueUpdate } from './due-writes'
import * as keys from './keys'
import { consentAttribute, fromMessage } from './person-item'
import type { Conditional } from './transact'

type Next = {
  readonly remindAt: string | null
  readonly giveBack: Template | null
  readonly retry: Retry | null
}

function rowWrite(name: string, state: ReminderState, next: Next): Conditional<'changed'> {
  const update = dueUpdate(name, 'remind', state.merchantId, next.remindAt)
  const messageId = state.sending?.messageId ?? ''
  const removes = update.UpdateExpression.includes('REMOVE') ? ', sending' : ' REMOVE sending'
  const retry = next.retry === null ? '' : ', retry = :retry'
  const unmoved = state.remindAt === null ? 'attribute_not_exists(dueSort)' : 'dueSort = :seen'
  const expression = `${update.UpdateExpression}${removes}`.replace('v = :v', `v = :v${retry}`)
  return {
    otherwise: 'changed',
    write: {
      Update: {
        ...update,
        UpdateExpression: expression,
        ConditionExpression: `sending.messageId = :message AND ${unmoved}`,
        ExpressionAttributeValues: {
          ...update.ExpressionAttributeValues,
          ...marshall({
            ':message': messageId,
            ...(state.remindAt === null ? {} : { ':seen': keys.dueSort(state.remindAt, state.merchantId) }),
            ...(next.retry === null ? {} : { ':retry': { messageId, ...next.retry } }),
          }),
        },
      },
    },
  }
}

/** Writes down the outcomes of a claimed message and when its merchant is due next; ends the lease. */
export function recordWrites(
  name: string,
  state: ReminderState,
  records: readonly DeliveryRecord[],
  held: readonly (InboxMessage | null)[],
  next: Next,
): readonly Conditional<'changed'>[] {
  const writes = [rowWrite(name, state, next)]
  const [message] = held
  const [first] = records
  if (message !== undefined && message !== null && first !== undefined) {
    const told = records.map(({ channel, outcome, at }) => ({ channel, outcome, at }))
    const deliveries = [
      ...message.deliveries.filter((one) => !told.some(({ channel }) => channel === one.channel)),
      ...told,
    ]
    const written = marshall({ ...fromMessage({ ...message, deliveries }) })
    writes.push({
      otherwise: 'changed',
      write: {
        Put: { TableName: name, Item: { ...marshall(keys.message(first.person, message.id)), ...written } },
      },
    })
    if (told.some(({ channel }) => channel === 'call_list'))
      writes.push({
        otherwise: 'changed',
        write: {
          Put: { TableName: name, Item: { ...marshall(keys.call(message.day, message.id)), ...written } },
        },
      })
  }
  if (next.giveBack !== null && first !== undefined)
    writes.push({
      otherwise: 'changed',
      write: {
        Update: {
          TableName: name,
          Key: marshall(keys.profile(first.person)),
          UpdateExpression: 'ADD #consent :one',
          ExpressionAttributeNames: { '#consent': consentAttribute(next.giveBack) },
          ExpressionAttributeValues: marshall({ ':one': 1 }),
        },
      },
    })
  return writes
}
