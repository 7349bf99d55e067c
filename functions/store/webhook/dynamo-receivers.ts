import { marshall } from '@aws-sdk/util-dynamodb'
import type { KeptAnswer } from '../../ports/merchant-store'
import type { WebhookStore } from '../../ports/webhook-store'
import { keyOf, partitionOf } from '../key'
import { entities } from '../key-table'
import { answerWrite } from '../merchant/answer-item'
import type { Table } from '../table'
import { type Conditional, transact } from '../transact'
import { fromWebhook, toWebhook } from './webhook-item'

type Receivers = Pick<
  WebhookStore,
  'webhooks' | 'addWebhook' | 'changeWebhook' | 'writeHealth' | 'removeWebhook' | 'keepAnswer'
>

/** Receivers of events in DynamoDB. */
export function dynamoReceivers(rows: Table): Receivers {
  const { client, name } = rows
  const keptWrites = (kept: KeptAnswer | null, at: string): readonly Conditional<'already_answered'>[] =>
    kept === null ? [] : [answerWrite(name, kept, at)]

  return {
    async webhooks() {
      return (await rows.queryAll(partitionOf(entities.webhook, {}))).map(toWebhook)
    },

    async addWebhook(webhook, kept) {
      const Item = marshall(fromWebhook(webhook))
      const outcome = await transact(client, [
        { otherwise: 'already_answered', write: { Put: { TableName: name, Item } } },
        ...keptWrites(kept, webhook.createdAt),
      ])
      return outcome === 'committed' ? 'added' : outcome
    },

    async changeWebhook(webhook, before, at, kept) {
      const item = fromWebhook(webhook)
      const Update = {
        TableName: name,
        Key: marshall(keyOf(entities.webhook, { webhook: webhook.id })),
        UpdateExpression: 'SET webhook = :webhook, secretVersion = :next',
        ConditionExpression: 'secretVersion = :before',
        ExpressionAttributeValues: marshall({
          ':webhook': item.webhook,
          ':next': item.secretVersion,
          ':before': before,
        }),
      }
      const writes: readonly Conditional<'changed' | 'already_answered'>[] = [
        { otherwise: 'changed', write: { Update } },
        ...keptWrites(kept, at),
      ]
      const outcome = await transact(client, writes, ['already_answered'])
      return outcome === 'committed' ? 'written' : outcome
    },

    async writeHealth(id, health) {
      const row = keyOf(entities.webhook, { webhook: id })
      const values = { ':health': health }
      const left = await rows.updateIf(row, 'SET health = :health', 'attribute_exists(pk)', values)
      return left === null ? 'not_found' : 'written'
    },

    async removeWebhook(id) {
      const outcome = await transact(client, [
        {
          otherwise: 'not_found',
          write: {
            Delete: {
              TableName: name,
              Key: marshall(keyOf(entities.webhook, { webhook: id })),
              ConditionExpression: 'attribute_exists(pk)',
            },
          },
        },
      ])
      return outcome === 'committed' ? 'removed' : 'not_found'
    },

    async keepAnswer(kept, at) {
      if (kept === null) return 'kept'
      const outcome = await transact(client, keptWrites(kept, at))
      return outcome === 'committed' ? 'kept' : outcome
    },
  }
}
