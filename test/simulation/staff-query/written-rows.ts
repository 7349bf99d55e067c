import { DynamoDBClient, type TransactWriteItem } from '@aws-sdk/client-dynamodb'
import type { Moment } from '#functions/domain/application/assess'
import { effectsOf, holdChange } from '#functions/domain/effects/effects'
import { pointersOf } from '#functions/domain/effects/pointers'
import type { Change } from '#functions/domain/merchant/change'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { erasesAt } from '#functions/domain/merchant/retention'
import { settlesOn } from '#functions/domain/merchant/settle'
import { planAfter } from '#functions/domain/reminder/plan'
import type { MerchantStore } from '#functions/ports/merchant-store'
import { dataKeys } from '#functions/store/data-keys'
import { dynamoMerchantStore } from '#functions/store/merchant/dynamo-merchant-store'
import { table } from '#functions/store/table'
import { bareKeyWrapper } from '#test/doubles/bare-key-wrapper'
import { keyed } from '#test/fixtures/merchants'
import type { Row } from '#test/functions/store/import-table'

const set = /(#?\w+) = (?:if_not_exists\(\w+, )?(:\w+)/g
const added = /(?:ADD|,) (#?\w+) (:\w+)/g

/** The row that a write leaves where there was none. */
function rowOf({ Put, Update }: TransactWriteItem): readonly Row[] {
  if (Put?.Item !== undefined) return [Put.Item]
  if (Update?.Key === undefined) return []
  const { Key, UpdateExpression = '', ExpressionAttributeNames: names = {}, ...rest } = Update
  const values = rest.ExpressionAttributeValues ?? {}
  const attributes = [...UpdateExpression.matchAll(set), ...UpdateExpression.matchAll(added)].map(
    ([, name = '', value = '']) => {
      const held = values[value]
      if (held === undefined) throw new Error(`No value for ${name} in ${UpdateExpression}`)
      return [names[name] ?? name, held] as const
    },
  )
  return [{ ...Key, ...Object.fromEntries(attributes) }]
}

/** A client of an empty table that nothing is sent to: what would have been written is told instead. */
function overheard(hear: (row: Row) => void): DynamoDBClient {
  const client = new DynamoDBClient({ region: 'nowhere' })
  client.middlewareStack.add(
    (_, { commandName = '' }) =>
      ({ input }) => {
        if ('TransactItems' in input) {
          for (const write of input.TransactItems ?? []) if (!('Get' in write)) rowOf(write).forEach(hear)
        } else if (commandName === 'PutItemCommand' && 'Item' in input && input.Item !== undefined)
          hear(input.Item)
        else if (commandName !== 'GetItemCommand')
          throw new Error(`${commandName} is not what a new merchant takes`)
        return Promise.resolve({ output: { $metadata: {} }, response: {} })
      },
    { step: 'initialize', name: 'overhear' },
  )
  return client
}

/** What it takes to write a merchant as if it had come by its own changes. */
export function arrival(after: Merchant, moment: Moment): Change {
  const erased = erasesAt(after)
  const transition = { before: null, after, entries: [] }
  const due = {
    ...planAfter(after, moment.now, moment),
    endsAt: settlesOn(after, moment),
    // Who has not ended has no such row.
    ...(erased === null ? {} : { erasesAt: erased }),
  }
  return { ...transition, effects: { ...effectsOf(transition, { moment, keyed }), due } }
}

/** The arrival of a copy: its dates are those of its original, and the ways by which it is found are its own. */
export function arrivalOfCopy({ effects, ...original }: Change, after: Merchant): Change {
  const outstanding = effects.pointers.added.filter((pointer) => pointer.by === 'missing')
  const own = {
    hold: holdChange(null, after),
    draft: effects.draft === null ? null : { ...effects.draft, person: after.owner },
    pointers: { added: pointersOf(after, outstanding), removed: [] },
  }
  return { ...original, after, effects: { ...effects, ...own } }
}

/**
 * Exactly the rows that the adapter would write for these new merchants, those of a merchant together; with the first of a
 * month goes the month's key. Audit entries and kept answers, which no list reads, are left out.
 */
export async function* writtenRows(changes: Iterable<Change>, name: string): AsyncGenerator<readonly Row[]> {
  let heard: Row[] = []
  const listening = overheard((row) => heard.push(row))
  const store = storeOf(listening, name)
  for (const change of changes) {
    const outcome = await store.commit(change, null)
    if (outcome !== 'committed') throw new Error(`A merchant was not taken: ${outcome}`)
    yield heard
    heard = []
  }
  listening.destroy()
}

/** The store of a table behind a client, its data keys bare. */
export const storeOf = (client: DynamoDBClient, name: string): MerchantStore =>
  dynamoMerchantStore(client, name, dataKeys(table(client, name), bareKeyWrapper))
