import { IndexName, TableName, text } from '../rules-table'

/** One thing that DynamoDB takes or refuses, the page of AWS that says so, and the verdict. */
export type AwsRule = {
  readonly rule: string
  readonly source: string
  readonly request: Request
  readonly verdict: string
}

type Parts = Readonly<Record<string, unknown>>
export type Request = readonly [operation: string, body: Parts]
export type Row = readonly [rule: string, request: Request, verdict: string]

/** The rules that stand on one page of AWS. */
export const on = (source: string, rows: readonly Row[]): readonly AwsRule[] =>
  rows.map(([rule, request, verdict]) => ({ rule, source, request, verdict }))

export const invalid = 'ValidationException'
export const accepted = 'accepted'

export const long = (bytes: number): string => 'x'.repeat(bytes)
export const key = (sk: string, pk = 'p') => ({ pk: text(pk), sk: text(sk) })
export const times = <T>(count: number, one: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => one(at))

const partition = { ':p': text('p') }

/** A query of the partition `p`. */
export const query = (KeyConditionExpression: string, values: Parts = {}, more: Parts = {}): Request => {
  const ExpressionAttributeValues = { ...partition, ...values }
  return ['Query', { TableName, KeyConditionExpression, ExpressionAttributeValues, ...more }]
}

/** A query of the group `p` in the index. */
export const indexQuery = (condition: string, values: Parts = {}, more: Parts = {}): Request =>
  query(condition, values, { IndexName, ExpressionAttributeNames: { '#group': 'group' }, ...more })

export const put = (Item: Parts, more: Parts = {}): Request => ['PutItem', { TableName, Item, ...more }]

export const update = (UpdateExpression: string, value: unknown, more: Parts = {}): Request => {
  const ExpressionAttributeValues = { ':v': value }
  return ['UpdateItem', { TableName, Key: key('u'), UpdateExpression, ExpressionAttributeValues, ...more }]
}

/** The entry of a transaction that puts an item. */
export const putting = (Item: Parts): Parts => ({ Put: { TableName, Item } })

export const transaction = (TransactItems: readonly Parts[], more: Parts = {}): Request => [
  'TransactWriteItems',
  { TransactItems, ...more },
]

export const batchWrite = (requests: readonly Parts[]): Request => [
  'BatchWriteItem',
  { RequestItems: { [TableName]: requests } },
]

export const batchGet = (Keys: readonly Parts[]): Request => [
  'BatchGetItem',
  { RequestItems: { [TableName]: { Keys } } },
]
