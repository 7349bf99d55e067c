import * as z from 'zod/mini'
import { item } from './attribute'
import type { Engine } from './engine'
import type { StreamedWrites } from './stream/streamed-writes'
import { expiryAttribute } from './table-operations'
import { keyOf, type Tables } from './tables'

const page = z.object({ Items: z.array(item), LastEvaluatedKey: z.optional(z.nullable(item)) })

// What expired longer ago than this is taken for a mistake and stays.
const longestExpired = 5 * 365 * 24 * 60 * 60

/**
 * Deletes what a table's time to live has ended by `now`, in milliseconds, as DynamoDB does within some days of it, and gives how
 * many that were. An item whose end has moved meanwhile stays.
 */
export async function expireItems(
  engine: Engine,
  tables: Tables,
  written: StreamedWrites,
  TableName: string,
  now: number,
): Promise<number> {
  const attribute = await expiryAttribute(engine, TableName)
  const shape = await tables.shapeOf(TableName)
  if (attribute === null || shape === null) return 0
  const seconds = Math.floor(now / 1000)
  const names = { '#ttl': attribute }
  let count = 0
  let ExclusiveStartKey: unknown
  do {
    const scanned = await engine.do('Scan', {
      TableName,
      ExclusiveStartKey,
      FilterExpression: '#ttl BETWEEN :first AND :now',
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: {
        ':first': { N: `${seconds - longestExpired}` },
        ':now': { N: `${seconds}` },
      },
    })
    const { Items, LastEvaluatedKey } = page.parse(scanned)
    for (const one of Items) {
      const deletion = {
        TableName,
        Key: keyOf(shape, one),
        ConditionExpression: '#ttl = :seen',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ':seen': one[attribute] ?? {} },
      }
      const { status } = await written.one({ kind: 'Delete', of: deletion }, true)
      if (status === 200) count += 1
    }
    ExclusiveStartKey = LastEvaluatedKey ?? undefined
  } while (ExclusiveStartKey !== undefined)
  return count
}
