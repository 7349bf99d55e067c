import * as z from 'zod/mini'
import { item } from './attribute'

const text = z.optional(z.string())

/** The expressions of a request, and what their placeholders stand for. */
const expressions = {
  KeyConditionExpression: text,
  FilterExpression: text,
  ProjectionExpression: text,
  ConditionExpression: text,
  UpdateExpression: text,
  ExpressionAttributeNames: z.optional(z.record(z.string(), z.string())),
  ExpressionAttributeValues: z.optional(item),
}

/** A Query or Scan, as far as the rules look at it. */
export const reading = z.looseObject({
  ...expressions,
  TableName: z.string(),
  IndexName: text,
  ExclusiveStartKey: z.optional(z.nullable(item)),
  ScanIndexForward: z.optional(z.boolean()),
  Limit: z.optional(z.number()),
  Select: text,
})
export type Reading = z.infer<typeof reading>

/** One PutItem, UpdateItem, DeleteItem, GetItem, or the same within a transaction. */
export const single = z.looseObject({
  ...expressions,
  TableName: z.string(),
  Item: z.optional(item),
  Key: z.optional(item),
  ReturnValues: text,
})
export type Single = z.infer<typeof single>

export const transactWrite = z.looseObject({
  ClientRequestToken: text,
  ReturnConsumedCapacity: text,
  TransactItems: z.array(
    z.object({
      Put: z.optional(single),
      Update: z.optional(single),
      Delete: z.optional(single),
      ConditionCheck: z.optional(single),
    }),
  ),
})

export const transactGet = z.looseObject({
  TransactItems: z.array(z.looseObject({ Get: z.optional(single) })),
})

export const batchWrite = z.looseObject({
  RequestItems: z.record(
    z.string(),
    z.array(
      z.object({
        PutRequest: z.optional(z.object({ Item: item })),
        DeleteRequest: z.optional(z.object({ Key: item })),
      }),
    ),
  ),
})

export const batchGet = z.looseObject({
  RequestItems: z.record(z.string(), z.looseObject({ Keys: z.array(item) })),
})

/** What one write does to one item. */
export type Action = { readonly kind: 'Put' | 'Update' | 'Delete' | 'ConditionCheck'; readonly of: Single }

/** The actions of a transaction in order; an entry that names none or several is left out. */
export const actionsOf = ({ TransactItems }: z.infer<typeof transactWrite>): readonly Action[] =>
  TransactItems.flatMap(({ Put, Update, Delete, ConditionCheck }): readonly Action[] => [
    ...(Put ? [{ kind: 'Put', of: Put } as const] : []),
    ...(Update ? [{ kind: 'Update', of: Update } as const] : []),
    ...(Delete ? [{ kind: 'Delete', of: Delete } as const] : []),
    ...(ConditionCheck ? [{ kind: 'ConditionCheck', of: ConditionCheck } as const] : []),
  ])

/** The actions of a BatchWriteItem in order. */
export const batchActions = ({ RequestItems }: z.infer<typeof batchWrite>): readonly Action[] =>
  Object.entries(RequestItems).flatMap(([TableName, requests]) =>
    requests.map(
      ({ PutRequest, DeleteRequest }): Action =>
        PutRequest
          ? { kind: 'Put', of: { TableName, Item: PutRequest.Item } }
          : { kind: 'Delete', of: { TableName, Key: DeleteRequest?.Key } },
    ),
  )
