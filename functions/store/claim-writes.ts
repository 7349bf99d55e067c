import { marshall } from '@aws-sdk/util-dynamodb'
import type { Claim, ClaimOutcome } from '../ports/reminder-store'
import * as keys from './keys'
import { consentAttribute, fromMessage } from './person-item'
import type { Conditional } from './transact'

type No = Exclude<ClaimOutcome, 'claimed'>

/**
 * The claim of one message in one transaction: the merchant is still as it was evaluated, it was not reminded today, the
 * message stands in the inbox, and the consent it uses was there. The row is leased until `leaseEndsAt`.
 */
export function claimWrites(name: string, claim: Claim): readonly Conditional<No>[] {
  const { merchant, state, message } = claim
  const seen = state.remindAt === null ? '' : keys.dueSort(state.remindAt, merchant.id)
  const fresh = 'attribute_not_exists(remindedOn) OR remindedOn < :day'
  const writes: Conditional<No>[] = [
    {
      otherwise: 'changed',
      write: {
        ConditionCheck: {
          TableName: name,
          Key: marshall(keys.head(merchant.id)),
          ConditionExpression: '#version = :seen',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: marshall({ ':seen': merchant.version }),
        },
      },
    },
    {
      otherwise: 'changed',
      write: {
        Update: {
          TableName: name,
          Key: marshall(keys.reminder(merchant.id)),
          UpdateExpression: 'SET remindedOn = :day, sending = :lease, dueSort = :until REMOVE retry',
          ConditionExpression: `dueSort = :sort AND attribute_not_exists(sending) AND (${claim.again ? 'retry.messageId = :message' : fresh})`,
          ExpressionAttributeValues: marshall({
            ':day': claim.day,
            ':lease': { messageId: message.id, until: claim.leaseEndsAt },
            ':until': keys.dueSort(claim.leaseEndsAt, merchant.id),
            ':sort': seen,
            ...(claim.again ? { ':message': message.id } : {}),
          }),
        },
      },
    },
  ]
  if (!claim.again)
    writes.push({
      otherwise: 'changed',
      write: {
        Put: {
          TableName: name,
          Item: marshall({ ...keys.message(merchant.owner, message.id), ...fromMessage(message) }),
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
    })
  if (claim.uses !== null)
    writes.push({
      otherwise: 'no_consent',
      write: {
        Update: {
          TableName: name,
          Key: marshall(keys.profile(merchant.owner)),
          UpdateExpression: 'ADD #consent :less',
          ConditionExpression: '#consent >= :one',
          ExpressionAttributeNames: { '#consent': consentAttribute(claim.uses) },
          ExpressionAttributeValues: marshall({ ':less': -1, ':one': 1 }),
        },
      },
    })
  return writes
}
