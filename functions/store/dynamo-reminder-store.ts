import { type DynamoDBClient, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { KeptAnswer } from '../ports/merchant-store'
import type { ReminderStore } from '../ports/reminder-store'
import { answerWrite } from './answer-item'
import { claimWrites } from './claim-writes'
import { dueUpdate } from './due-writes'
import * as keys from './keys'
import { consentAttribute, toMessage, toPerson, toState } from './person-item'
import { itemVersion } from './read-item'
import { recordWrites } from './record-writes'
import { table } from './table'
import { type Conditional, transact } from './transact'

const sameTapMs = 2 * 60 * 1000
// WeChat repeats its pushes, and tells of taps that the app has told already; the app tells of each tap once.
const freshTap = 'attribute_not_exists(#granted) OR #granted < :before'

const keptWrites = (name: string, kept: KeptAnswer | null, at: string) =>
  kept === null ? [] : [answerWrite(name, kept, at)]

/** People, consents, inboxes and due merchants in DynamoDB. */
export function dynamoReminderStore(client: DynamoDBClient, name: string): ReminderStore {
  const rows = table(client, name)

  return {
    async knowPerson(person, door, openid) {
      const know = (key: keys.Key, attribute: string, value: string) =>
        client.send(
          new UpdateItemCommand({
            TableName: name,
            Key: marshall(key),
            UpdateExpression: 'SET #attribute = :value, v = :v',
            ExpressionAttributeNames: { '#attribute': attribute },
            ExpressionAttributeValues: marshall({ ':value': value, ':v': itemVersion }),
          }),
        )
      await know(keys.profile(person), `openid_${door}`, openid)
      await know(keys.openid(openid), 'person', person)
    },

    async person(id) {
      const item = await rows.get(keys.profile(id))
      return item === null ? null : toPerson(id, item)
    },

    async personOf(openid) {
      const item = await rows.get(keys.openid(openid))
      return typeof item?.person === 'string' ? item.person : null
    },

    async grant(person, template, source, at, kept) {
      const before = new Date(Date.parse(at) - sameTapMs).toISOString()
      const writes: Conditional<'counted_before' | 'already_answered'>[] = [
        {
          otherwise: 'counted_before',
          write: {
            Update: {
              TableName: name,
              Key: marshall(keys.profile(person)),
              UpdateExpression: 'SET #granted = :at, #source = :source, v = :v ADD #consent :one',
              ConditionExpression: source === 'client' ? `${freshTap} OR #source = :source` : freshTap,
              ExpressionAttributeNames: {
                '#granted': `granted_${template}`,
                '#source': `source_${template}`,
                '#consent': consentAttribute(template),
              },
              ExpressionAttributeValues: marshall({
                ':at': at,
                ':source': source,
                ':before': before,
                ':one': 1,
                ':v': itemVersion,
              }),
            },
          },
        },
        ...keptWrites(name, kept, at),
      ]
      const outcome = await transact(client, writes, ['already_answered'])
      return outcome === 'committed' ? 'granted' : outcome
    },

    async emptyConsents(person, template, at, kept) {
      const outcome = await transact(client, [
        {
          otherwise: 'counted_before',
          write: {
            Update: {
              TableName: name,
              Key: marshall(keys.profile(person)),
              UpdateExpression: 'SET #consent = :none, v = :v',
              ExpressionAttributeNames: { '#consent': consentAttribute(template) },
              ExpressionAttributeValues: marshall({ ':none': 0, ':v': itemVersion }),
            },
          },
        },
        ...keptWrites(name, kept, at),
      ])
      return outcome === 'already_answered' ? outcome : 'emptied'
    },

    async inbox(person, limit) {
      const { items } = await rows.query({
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: limit,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: marshall({
          ':pk': keys.profile(person).pk,
          ':prefix': keys.messagePrefix,
        }),
      })
      return items.map(toMessage)
    },

    async message(person, id) {
      const item = await rows.get(keys.message(person, id))
      return item === null ? null : toMessage(item)
    },

    async due(work, shard, until, limit, after) {
      const { Items } = await client.send(
        new QueryCommand({
          TableName: name,
          IndexName: keys.dueIndex,
          KeyConditionExpression: 'dueKey = :key AND dueSort BETWEEN :after AND :until',
          ExpressionAttributeValues: marshall({
            ':key': keys.duePartition(work, shard),
            ':until': `${until}#~`,
            // A tilde sorts behind every id: the one already seen is left out.
            ':after': after === undefined ? '0' : `${keys.dueSort(after.at, after.merchantId)}~`,
          }),
          Limit: limit,
        }),
      )
      return (Items ?? []).map((item) => {
        const [at = '', merchantId = ''] = String(unmarshall(item).dueSort).split('#')
        return { at, merchantId }
      })
    },

    async state(merchantId) {
      const item = await rows.get(keys.reminder(merchantId))
      return item === null ? null : toState(item)
    },

    async claim(claim) {
      const outcome = await transact(client, claimWrites(name, claim))
      return outcome === 'committed' ? 'claimed' : outcome
    },

    async record(state, records, next) {
      const held = await Promise.all(records.map(({ person, messageId }) => this.message(person, messageId)))
      const outcome = await transact(client, recordWrites(name, state, records, held, next))
      return outcome === 'committed' ? 'recorded' : 'changed'
    },

    async reschedule(work, due, at) {
      const update = dueUpdate(name, work, due.merchantId, at)
      const outcome = await transact(client, [
        {
          otherwise: 'changed',
          write: {
            Update: {
              ...update,
              ConditionExpression: 'dueSort = :seen AND attribute_not_exists(sending)',
              ExpressionAttributeValues: {
                ...update.ExpressionAttributeValues,
                ...marshall({ ':seen': keys.dueSort(due.at, due.merchantId) }),
              },
            },
          },
        },
      ])
      return outcome === 'committed' ? 'moved' : 'changed'
    },

    async callList(day) {
      const items = await rows.queryAll(`C#${day}`, '')
      return items.map(toMessage)
    },
  }
}
