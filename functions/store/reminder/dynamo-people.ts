import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { KeptAnswer } from '../../ports/merchant-store'
import type { ReminderStore } from '../../ports/reminder-store'
import { type Key, keyOf } from '../key'
import { entities } from '../key-table'
import { answerWrite } from '../merchant/answer-item'
import { itemVersion } from '../read-item'
import { table } from '../table'
import { type Conditional, transact } from '../transact'
import { consentAttribute, toPerson } from './person-item'

const sameTapMs = 2 * 60 * 1000
// WeChat repeats its pushes, and also reports taps that the app has reported; the app reports each tap once.
const freshTap = 'attribute_not_exists(#granted) OR #granted < :before'

const keptWrites = (name: string, kept: KeptAnswer | null, at: string) =>
  kept === null ? [] : [answerWrite(name, kept, at)]

type People = Pick<ReminderStore, 'knowPerson' | 'person' | 'personOf' | 'grant' | 'emptyConsents'>

/** People, their ids at WeChat and their consents in DynamoDB. */
export function dynamoPeople(client: DynamoDBClient, name: string): People {
  const rows = table(client, name)

  return {
    async knowPerson(person, door, openid) {
      const know = (key: Key, attribute: string, value: string) =>
        client.send(
          new UpdateItemCommand({
            TableName: name,
            Key: marshall(key),
            UpdateExpression: 'SET #attribute = :value, v = :v',
            ExpressionAttributeNames: { '#attribute': attribute },
            ExpressionAttributeValues: marshall({ ':value': value, ':v': itemVersion }),
          }),
        )
      await know(keyOf(entities.profile, { person }), `openid_${door}`, openid)
      await know(keyOf(entities.openid, { openid }), 'person', person)
    },

    async person(id) {
      const item = await rows.get(keyOf(entities.profile, { person: id }))
      return item === null ? null : toPerson(id, item)
    },

    async personOf(openid) {
      const item = await rows.get(keyOf(entities.openid, { openid }))
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
              Key: marshall(keyOf(entities.profile, { person })),
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
              Key: marshall(keyOf(entities.profile, { person })),
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
  }
}
