import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb'
import type { Change } from '#functions/domain/change'
import type { Merchant } from '#functions/domain/merchant'
import { placesOf } from '#functions/domain/places'
import { nextReminderAt } from '#functions/domain/reminder-plan'
import { settlesOn } from '#functions/domain/settle'
import { chance } from '#functions/machine/chance'
import type { MerchantStore } from '#functions/ports/merchant-store'
import { dataKeys } from '#functions/store/data-keys'
import { dynamoClient, dynamoMerchantStore } from '#functions/store/dynamo-merchant-store'
import { table } from '#functions/store/table'
import type { Calendar } from '#shared/rules/evaluation'
import { bareKeyWrapper } from '#test/doubles/bare-key-wrapper'

type Item = Readonly<Record<string, AttributeValue>>

const set = /(#?\w+) = (:\w+)/g

/** The item that a write leaves where there was none. */
function itemOf({ Put, Update }: TransactWriteItem): readonly Item[] {
  if (Put?.Item !== undefined) return [Put.Item]
  if (Update?.Key === undefined) return []
  const { Key, UpdateExpression = '', ExpressionAttributeNames: names = {}, ...rest } = Update
  const values = rest.ExpressionAttributeValues ?? {}
  const attributes = [...UpdateExpression.matchAll(set)].flatMap(([, name = '', value = '']) => {
    const held = values[value]
    return held === undefined ? [] : [[names[name] ?? name, held] as const]
  })
  return [{ ...Key, ...Object.fromEntries(attributes) }]
}

/** A client that sends no transaction: what would have been written is told instead. */
function overheard(hear: (writes: readonly TransactWriteItem[]) => void): DynamoDBClient {
  const client = dynamoClient()
  client.middlewareStack.add(
    (next, { commandName }) =>
      (asked) => {
        if (commandName !== 'TransactWriteItemsCommand') return next(asked)
        const writes = 'TransactItems' in asked.input ? (asked.input.TransactItems ?? []) : []
        hear(writes.flatMap((write) => ('Get' in write ? [] : write)))
        return Promise.resolve({ output: { $metadata: {} }, response: {} })
      },
    { step: 'initialize', name: 'overhear' },
  )
  return client
}

/** What it takes to write a merchant as if it had come by its own changes; of a copy it is the same. */
export function arrival(
  after: Merchant,
  moment: { readonly now: string; readonly calendar: Calendar },
): Change {
  const due = { remindAt: nextReminderAt(after, moment.now, moment), endsAt: settlesOn(after, moment) }
  return {
    before: null,
    after,
    entries: [],
    due,
    places: { had: null, has: placesOf(after, moment.calendar) },
  }
}

const mostInBatch = 25
const atOnce = 4

/**
 * Fills a table by batches with exactly the items that the adapter would write for these changes; answers how many. Audit
 * entries and kept answers, which no list reads, are left out.
 */
export async function fillTable(
  changes: Iterable<Change>,
  name: string,
  client: DynamoDBClient,
): Promise<number> {
  const waiting: Item[] = []
  let written = 0
  const listening = overheard((writes) => {
    waiting.push(...writes.flatMap(itemOf))
  })
  const store = storeOf(listening, name)
  const send = async (batch: readonly Item[]): Promise<void> => {
    const requests = batch.map((item) => ({ PutRequest: { Item: { ...item } } }))
    const { UnprocessedItems } = await client.send(
      new BatchWriteItemCommand({ RequestItems: { [name]: requests } }),
    )
    if (Object.keys(UnprocessedItems ?? {}).length > 0) throw new Error('The table did not take a batch')
    written += batch.length
  }
  const flush = async (least: number): Promise<void> => {
    while (waiting.length >= least) {
      const batches = Array.from({ length: atOnce }, () => waiting.splice(0, mostInBatch))
      await Promise.all(batches.filter(({ length }) => length > 0).map(send))
    }
  }
  for (const change of changes) {
    const outcome = await store.commit(change, null)
    if (outcome !== 'committed') throw new Error(`A merchant was not taken: ${outcome}`)
    await flush(mostInBatch * atOnce)
  }
  await flush(1)
  listening.destroy()
  return written
}

/** The store of a table behind a client, its data keys bare. */
export const storeOf = (client: DynamoDBClient, name: string): MerchantStore =>
  dynamoMerchantStore(client, name, chance, dataKeys(table(client, name), bareKeyWrapper))
