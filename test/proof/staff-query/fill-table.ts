import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { partitionOf } from '#functions/store/key'
import { entities } from '#functions/store/key-table'
import {
  exportLine,
  importTable,
  type Row,
  shapeOf,
  type TableShape,
} from '../../functions/store/import-table'
import { draftBegun, storedWorld } from '../../functions/store/stored-world'

/** The rows that the product writes for one draft (its head, when to remind it, when it lapses), and the table's shape. */
export type Sample = { readonly id: string; readonly rows: readonly Row[]; readonly shape: TableShape }

/** Lets the product write one draft, begun at `now`, and reads back what it wrote. */
export async function sampleOf(client: DynamoDBClient, table: string, now: string): Promise<Sample> {
  const draft = await draftBegun(storedWorld(client, table), now)
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: marshall({ ':pk': partitionOf(entities.head, { merchant: draft.id }) }),
    }),
  )
  return { id: draft.id, rows: Items, shape: await shapeOf(client, table) }
}

/** As many merchants with the rows of the sample, each under an id and in a shard of its own, as lines of an export. */
function* copies({ id, rows }: Sample, merchants: number): Generator<string> {
  const text = rows.map(exportLine).join('')
  for (let number = 0; number < merchants; number += 1) {
    const copy = `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
    const shard = `"dueKey":{"S":"$1#${number % 16}"}`
    yield text.replaceAll(id, copy).replaceAll(/"dueKey":\{"S":"(remind|settle)#\d+"\}/g, shard)
  }
}

/** Makes the file of a table full of merchants. */
export async function fillTable(folder: string, sample: Sample, merchants: number): Promise<void> {
  await importTable(folder, sample.shape, copies(sample, merchants))
}
