import {
  type AttributeValue,
  BatchGetItemCommand,
  type DynamoDBClient,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import { partsOf } from '#functions/store/key'
import { type Entity, entities } from '#functions/store/key-table'
import { itemSize } from './item-size'

type Item = Readonly<Record<string, AttributeValue>>

/** One row that a request writes: its entity, its bytes (the larger of before and after), and its units in the table. */
type RowCost = { readonly entity: string; readonly bytes: number; readonly units: number }

/** What some requests took: units of writes (of the table and all indexes) and of reads, and how many requests there were. */
export type Cost = {
  readonly write: number
  readonly index: number
  readonly read: number
  readonly requests: number
  readonly rows: readonly RowCost[]
}

const arms = z.record(z.string(), z.object({ CapacityUnits: z.number() }))
const consumed = z.object({ CapacityUnits: z.number(), GlobalSecondaryIndexes: z.optional(arms) })
const answer = z.object({ ConsumedCapacity: z.optional(z.union([consumed, z.array(consumed)])) })

const isOf = ({ pk, sk }: Entity, key: Item): boolean => {
  try {
    partsOf(pk, key.pk?.S ?? '')
    partsOf(sk, key.sk?.S ?? '')
    return true
  } catch {
    return false // A key of another entity.
  }
}

const entityOf = (key: Item): string =>
  Object.entries(entities).find(([, entity]) => isOf(entity, key))?.[0] ?? 'no entity'

const textOf = ({ pk, sk }: Item): string => `${pk?.S} ${sk?.S}`

/** The keys of the rows that a request writes. */
function keysOf(input: object): readonly Item[] {
  const writes: readonly TransactWriteItem[] =
    'TransactItems' in input && Array.isArray(input.TransactItems) ? input.TransactItems : []
  const single = 'Item' in input ? { Put: input } : 'UpdateExpression' in input ? { Update: input } : null
  return [...writes, ...(single === null ? [] : [single])].flatMap((write) => {
    const [of] = Object.values(write)
    const key = z.safeParse(
      z.looseObject({ pk: z.custom<AttributeValue>(), sk: z.custom<AttributeValue>() }),
      Object(of).Key ?? Object(of).Item,
    )
    return key.success ? [{ pk: key.data.pk, sk: key.data.sk }] : []
  })
}

/** Counts what the requests of a client cost, row by row; `reader` is another client, which reads the rows. */
export function requestCosts(
  client: DynamoDBClient,
  reader: DynamoDBClient,
  table: string,
): { readonly take: () => Cost } {
  const none: Cost = { write: 0, index: 0, read: 0, requests: 0, rows: [] }
  let cost = none

  async function sizesOf(keys: readonly Item[]): Promise<ReadonlyMap<string, number>> {
    if (keys.length === 0) return new Map()
    const asked = { [table]: { Keys: keys.map((key) => ({ ...key })), ConsistentRead: true } }
    const { Responses } = await reader.send(new BatchGetItemCommand({ RequestItems: asked }))
    return new Map((Responses?.[table] ?? []).map((item) => [textOf(item), itemSize(item)]))
  }

  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const keys = keysOf(args.input)
        const before = await sizesOf(keys)
        const done = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'INDEXES' } })
        const after = await sizesOf(keys)
        const { ConsumedCapacity = [] } = z.parse(answer, done.output)
        const parts = Array.isArray(ConsumedCapacity) ? ConsumedCapacity : [ConsumedCapacity]
        const units = parts.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0)
        const index = parts
          .flatMap(({ GlobalSecondaryIndexes = {} }) => Object.values(GlobalSecondaryIndexes))
          .reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0)
        const isRead = /Get|Query/.test(commandName)
        const times = commandName === 'TransactWriteItemsCommand' ? 2 : 1
        const rows = keys.map((key) => {
          const bytes = Math.max(before.get(textOf(key)) ?? 0, after.get(textOf(key)) ?? 0)
          return { entity: entityOf(key), bytes, units: times * Math.max(1, Math.ceil(bytes / 1024)) }
        })
        cost = {
          write: cost.write + (isRead ? 0 : units),
          index: cost.index + (isRead ? 0 : index),
          read: cost.read + (isRead ? units : 0),
          requests: cost.requests + 1,
          rows: [...cost.rows, ...rows],
        }
        return done
      },
    { step: 'initialize' },
  )
  return {
    /** What it came to since it was last asked. */
    take: () => {
      const sum = cost
      cost = none
      return sum
    },
  }
}
