import { randomUUID } from 'node:crypto'
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { InboxMessage } from '#shared/contract/reminder'
import type { ReminderStore } from '../../ports/reminder-store'
import { dueBy } from '../due-index'
import { keyOf, partitionOf, partsOf, prefixOf, sortOf } from '../key'
import { entities, places } from '../key-table'
import { type Item, table } from '../table'
import { type Conditional, transact } from '../transact'
import { claimWrite, takeWrite } from './claim-write'
import { dueUpdate, updateOf } from './due-writes'
import { dynamoPeople } from './dynamo-people'
import { consentAttribute, fromMessage, toMessage, toPerson, toState } from './person-item'
import { toPlanned } from './plan-item'
import { faredWrite, furtherWrites, leaseEnd, type Update } from './record-writes'

/** People, consents, inboxes and due merchants in DynamoDB. */
export function dynamoReminderStore(client: DynamoDBClient, name: string): ReminderStore {
  const rows = table(client, name)

  // One conditional update. The row is the new one where it was written and asked for; where not, the one that stood in its
  // way.
  async function update(input: Update): Promise<{ readonly wrote: boolean; readonly item: Item | null }> {
    try {
      const { Attributes } = await client.send(new UpdateItemCommand(input))
      return { wrote: true, item: Attributes === undefined ? null : unmarshall(Attributes) }
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error
      return { wrote: false, item: error.Item === undefined ? null : unmarshall(error.Item) }
    }
  }

  // A message that is tried again is stored already, unless its first worker ended before it could write it.
  async function putMessage(person: string, message: InboxMessage): Promise<void> {
    const Item = marshall({
      ...keyOf(entities.message, { person, message: message.id }),
      ...fromMessage(message),
    })
    try {
      const ConditionExpression = 'attribute_not_exists(pk)'
      await client.send(new PutItemCommand({ TableName: name, Item, ConditionExpression }))
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error
    }
  }

  return {
    ...dynamoPeople(client, name),

    async inbox(person, limit) {
      const { items } = await rows.query({
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: limit,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: marshall({
          ':pk': partitionOf(entities.message, { person }),
          ':prefix': prefixOf(entities.message),
        }),
      })
      return items.map(toMessage)
    },

    async message(person, id) {
      const item = await rows.get(keyOf(entities.message, { person, message: id }))
      return item === null ? null : toMessage(item)
    },

    async due(work, shard, until, limit) {
      const place = places[work]
      const due = await dueBy(rows, partitionOf(place, {}, shard), until, limit)
      return due.map(({ sort, item }) => {
        const { at, merchant } = partsOf(place.sk, sort)
        return { at, merchantId: merchant, ...(work === 'remind' ? toPlanned(item) : {}) }
      })
    },

    async state(merchantId) {
      const item = await rows.get(keyOf(entities.remind, { merchant: merchantId }))
      return item === null ? null : toState(item)
    },

    async claim(claim) {
      const { merchant, message } = claim
      const { item, wrote } = await update(claimWrite(name, claim))
      // A claim whose answer was lost is refused because of its own first write: the lease is ours, so it is claimed.
      if (!wrote && (item === null || toState(item).sending?.messageId !== message.id)) return 'changed'
      await putMessage(merchant.owner, message)
      return 'claimed'
    },

    async takeConsent(person, template, message) {
      const { item, wrote } = await update(takeWrite(name, person, consentAttribute(template), message))
      if (item === null || (!wrote && item[`took_${message.merchantId}`] !== message.id)) return null
      return toPerson(person, item).openids.mini_program ?? null
    },

    async record(state, records, next) {
      const fared = faredWrite(name, records)
      if (fared !== null) await update(fared)
      const writeId = randomUUID()
      const end = leaseEnd(name, state, next, writeId)
      const [first] = records
      const called = records.some(({ channel }) => channel === 'call_list')
      const message = called && first ? await this.message(first.person, first.messageId) : null
      const further = furtherWrites(name, state, records, message, next)
      if (further.length > 0) {
        const write: Conditional<'changed'> = { otherwise: 'changed', write: { Update: end } }
        return (await transact(client, [write, ...further])) === 'committed' ? 'recorded' : 'changed'
      }
      const { item, wrote } = await update(end)
      return wrote || item?.writeId === writeId ? 'recorded' : 'changed'
    },

    async reschedule(work, due, at, plan) {
      const { wrote } = await update(
        updateOf(dueUpdate(name, work, due.merchantId, at, { plan }), {
          expression: 'dueSort = :seen AND attribute_not_exists(sending)',
          values: { ':seen': sortOf(places[work], { at: due.at, merchant: due.merchantId }) },
        }),
      )
      return wrote ? 'moved' : 'changed'
    },

    async callList(day) {
      const items = await rows.queryAll(partitionOf(entities.call, { day }))
      return items.map(toMessage)
    },
  }
}
