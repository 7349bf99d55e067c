import type { UpdateItemCommandInput } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { InboxMessage } from '#shared/contract/reminder'
import type { DeliveryRecord, RecordNext, ReminderState } from '../../ports/reminder-store'
import { keyOf, sortOf } from '../key'
import { entities, places } from '../key-table'
import type { Conditional } from '../transact'
import { dueUpdate, updateOf } from './due-writes'
import { consentAttribute, faredAttribute, fromMessage } from './person-item'

/** An update that has an expression. */
export type Update = UpdateItemCommandInput & { readonly UpdateExpression: string }

/**
 * Ends the lease of a reminder row and sets the instant at which its merchant is due next. By its `writeId` a write whose
 * answer was lost is recognised.
 */
export function leaseEnd(name: string, state: ReminderState, next: RecordNext, writeId: string): Update {
  const messageId = state.sending?.messageId ?? ''
  const { set, gone, ...row } = dueUpdate(name, 'remind', state.merchantId, next.remindAt, next)
  const retry = next.retry === null ? {} : { retry: { messageId, ...next.retry } }
  const seen =
    state.remindAt === null ? null : sortOf(places.remind, { at: state.remindAt, merchant: state.merchantId })
  return {
    ...updateOf(
      { ...row, set: { ...set, ...retry, writeId }, gone: [...gone, 'sending'] },
      {
        expression: [
          'sending.messageId = :message',
          seen === null ? 'attribute_not_exists(dueSort)' : 'dueSort = :seen',
          state.basedOn === null ? 'attribute_not_exists(basedOn)' : 'basedOn = :based',
        ].join(' AND '),
        values: {
          ':message': messageId,
          ...(seen === null ? {} : { ':seen': seen }),
          ...(state.basedOn === null ? {} : { ':based': state.basedOn }),
        },
      },
    ),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  }
}

/**
 * The write of a message's outcome. `unknown` is written only where no outcome was known: a delayed worker and the one that
 * ends its lease may both come to write.
 */
export function faredWrite(name: string, records: readonly DeliveryRecord[]): Update | null {
  const [first] = records
  if (first === undefined || records.every(({ channel }) => channel === 'inbox')) return null
  const unknown = records.find(({ outcome }) => outcome === 'unknown')
  const open = unknown && faredAttribute(unknown.channel)
  const values = records.map(({ outcome, at }, index) => [`:fared${index}`, { outcome, at }] as const)
  return {
    TableName: name,
    Key: marshall(keyOf(entities.message, { person: first.person, message: first.messageId })),
    UpdateExpression: `SET ${records.map(({ channel }, index) => `${faredAttribute(channel)} = :fared${index}`).join(', ')}`,
    ConditionExpression: `attribute_exists(pk)${open ? ` AND (attribute_not_exists(${open}) OR ${open}.outcome = :held)` : ''}`,
    ExpressionAttributeValues: marshall({
      ...Object.fromEntries(values),
      ...(open ? { ':held': 'held' } : {}),
    }),
  }
}

/**
 * The further writes: a call for staff, and a consent given back. They are written with the end of the lease or not at all.
 */
export function furtherWrites(
  name: string,
  state: ReminderState,
  records: readonly DeliveryRecord[],
  message: InboxMessage | null,
  next: RecordNext,
): readonly Conditional<'changed'>[] {
  const [first] = records
  const writes: Conditional<'changed'>[] = []
  if (first === undefined) return writes
  if (message !== null && records.some(({ channel }) => channel === 'call_list'))
    writes.push({
      otherwise: 'changed',
      write: {
        Put: {
          TableName: name,
          Item: marshall({
            ...keyOf(entities.call, { day: message.day, message: message.id }),
            ...fromMessage(message),
          }),
        },
      },
    })
  if (next.giveBack !== null)
    writes.push({
      otherwise: 'changed',
      write: {
        Update: {
          TableName: name,
          Key: marshall(keyOf(entities.profile, { person: first.person })),
          UpdateExpression: 'ADD #consent :one REMOVE #took',
          ExpressionAttributeNames: {
            '#consent': consentAttribute(next.giveBack),
            '#took': `took_${state.merchantId}`,
          },
          ExpressionAttributeValues: marshall({ ':one': 1 }),
        },
      },
    })
  return writes
}
