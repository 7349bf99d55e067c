import { marshall } from '@aws-sdk/util-dynamodb'
import type { Claim } from '../../ports/reminder-store'
import { keyOf, sortOf } from '../key'
import { entities, places } from '../key-table'

/**
 * The claim of one message, as one conditional write of the reminder row, without a transaction. Every change of the due
 * work moves `basedOn` or `dueSort` in its own transaction, so this row alone says whether the message that was made is
 * still right; an older read of the index or of the head is therefore safe. Its place in the index stays.
 */
export function claimWrite(name: string, { merchant, state, day, message, again, leaseEndsAt }: Claim) {
  const based = state.basedOn === null ? 'attribute_not_exists(basedOn)' : 'basedOn = :based'
  const today = again
    ? 'retry.messageId = :message'
    : '(attribute_not_exists(remindedOn) OR remindedOn < :day)'
  return {
    TableName: name,
    Key: marshall(keyOf(entities.remind, { merchant: merchant.id })),
    UpdateExpression: 'SET remindedOn = :day, sending = :lease REMOVE retry',
    ConditionExpression: `dueSort = :sort AND ${based} AND attribute_not_exists(sending) AND ${today}`,
    ExpressionAttributeValues: marshall({
      ':day': day,
      ':lease': { messageId: message.id, until: leaseEndsAt },
      ':sort':
        state.remindAt === null ? '' : sortOf(places.remind, { at: state.remindAt, merchant: merchant.id }),
      ...(state.basedOn === null ? {} : { ':based': state.basedOn }),
      ...(again ? { ':message': message.id } : {}),
    }),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  } as const
}

/**
 * The write that takes one consent. The message of each merchant that took it is stored beside the balance, so that the same
 * write sent twice takes one: a merchant has one message at a time.
 */
export function takeWrite(
  name: string,
  person: string,
  consent: string,
  message: { readonly id: string; readonly merchantId: string },
) {
  return {
    TableName: name,
    Key: marshall(keyOf(entities.profile, { person })),
    UpdateExpression: 'SET #took = :message ADD #consent :less',
    ConditionExpression:
      '#consent >= :one AND attribute_exists(openid_mini_program) AND (attribute_not_exists(#took) OR #took <> :message)',
    ExpressionAttributeNames: { '#consent': consent, '#took': `took_${message.merchantId}` },
    ExpressionAttributeValues: marshall({ ':less': -1, ':one': 1, ':message': message.id }),
    ReturnValues: 'ALL_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  } as const
}
