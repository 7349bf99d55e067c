import { marshall } from '@aws-sdk/util-dynamodb'
import { lastOf } from './key'
import { indexes } from './key-table'
import type { Item, Table } from './table'

const index = 'due-plan'
const { pk, sk } = indexes[index]

/** A row in the index of due work: its sort key, and the attributes that the index carries. */
export type DueItem = { readonly sort: string; readonly item: Item }

/** The rows of a partition of the index that are due by an instant, the earliest first, at most `limit`. */
export async function dueBy(
  rows: Table,
  partition: string,
  until: string,
  limit: number,
): Promise<readonly DueItem[]> {
  const { items } = await rows.query({
    IndexName: index,
    KeyConditionExpression: `${pk} = :key AND ${sk} <= :until`,
    ExpressionAttributeValues: marshall({
      ':key': partition,
      ':until': lastOf(`${until}#`),
    }),
    Limit: limit,
  })
  return items.map((item) => ({ sort: String(item[sk]), item }))
}
