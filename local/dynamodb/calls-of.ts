import * as z from 'zod/mini'
import { localArn } from '../gateway/local-arn'
import type { Call } from '../iam/judge'
import { localCredentials } from '../secrets/local-credentials'
import type { Item } from './attribute'
import { keyTerms } from './key-condition'
import {
  type Action,
  actionsOf,
  batchGet,
  batchWrite,
  reading,
  single,
  transactGet,
  transactWrite,
} from './requests'
import type { KeyPart, Tables } from './tables'

const named = z.looseObject({ TableName: z.optional(z.string()) })

/** The permission that each action of a transaction asks for; a transaction has none of its own. */
const actionNames = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
} as const satisfies Record<Action['kind'], string>

const arnOf = (table: string): string => localArn('AWS::DynamoDB::Table', localCredentials.region, table)

const call = (operation: string, resource: string, leading: readonly string[] = []): Call => ({
  action: `dynamodb:${operation}`,
  resource,
  context: { ...(leading.length > 0 && { 'dynamodb:LeadingKeys': leading }) },
})

const partitionIn = (key: readonly KeyPart[] | undefined): string =>
  key?.find(({ role }) => role === 'HASH')?.name ?? ''

/**
 * What a request asks of IAM: the action, the table or index, and the values of the partition key in it, which are
 * `dynamodb:LeadingKeys`. Each action of a transaction is a call of its own.
 */
export async function callsOf(operation: string, body: unknown, tables: Tables): Promise<readonly Call[]> {
  const partition = async (table: string): Promise<string> => partitionIn((await tables.shapeOf(table))?.key)

  async function leading(table: string, items: readonly (Item | undefined)[]): Promise<readonly string[]> {
    const name = await partition(table)
    return items.flatMap((item) => item?.[name]?.S ?? [])
  }

  const one = async (name: string, { TableName, Item, Key }: z.infer<typeof single>): Promise<Call> =>
    call(name, arnOf(TableName), await leading(TableName, [Item ?? Key]))

  async function read(query: z.infer<typeof reading>): Promise<Call> {
    const { TableName, IndexName } = query
    const shape = await tables.shapeOf(TableName)
    const key = IndexName === undefined ? shape?.key : shape?.indexes.get(IndexName)?.key
    const term = keyTerms(query).find(({ name }) => name === partitionIn(key))
    const arn = IndexName === undefined ? arnOf(TableName) : `${arnOf(TableName)}/index/${IndexName}`
    return call(
      operation,
      arn,
      (term?.values ?? []).flatMap(({ S }) => S ?? []),
    )
  }

  switch (operation) {
    case 'Query':
    case 'Scan':
      return [await read(reading.parse(body))]
    case 'GetItem':
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return [await one(operation, single.parse(body))]
    case 'TransactWriteItems':
      return Promise.all(
        actionsOf(transactWrite.parse(body)).map(({ kind, of }) => one(actionNames[kind], of)),
      )
    case 'TransactGetItems':
      return Promise.all(
        transactGet.parse(body).TransactItems.flatMap(({ Get }) => (Get ? [one('GetItem', Get)] : [])),
      )
    case 'BatchGetItem':
      return Promise.all(
        Object.entries(batchGet.parse(body).RequestItems).map(async ([table, { Keys }]) =>
          call(operation, arnOf(table), await leading(table, Keys)),
        ),
      )
    case 'BatchWriteItem':
      return Promise.all(
        Object.entries(batchWrite.parse(body).RequestItems).map(async ([table, requests]) => {
          const items = requests.map(
            ({ PutRequest, DeleteRequest }) => PutRequest?.Item ?? DeleteRequest?.Key,
          )
          return call(operation, arnOf(table), await leading(table, items))
        }),
      )
    default: {
      const { TableName } = named.parse(body)
      return [call(operation, TableName === undefined ? '*' : arnOf(TableName))]
    }
  }
}
