import { type DynamoDBClient, ReturnConsumedCapacity } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'
import { dynamoClient } from '#functions/store/dynamo-client'

/** What was asked of the table since the count began: calls by name, and what they cost in capacity units. */
export type Count = { readonly calls: ReadonlyMap<string, number>; readonly units: number }

export type CountedClient = {
  readonly client: DynamoDBClient
  /** Runs something and counts what it asked of the table. */
  readonly during: <T>(work: () => Promise<T>) => Promise<Count & { readonly answer: T }>
}

const cost = z.object({ CapacityUnits: z._default(z.number(), 0) })
const answer = z.object({ ConsumedCapacity: z._default(z.union([cost, z.array(cost)]), []) })

const unitsOf = (output: unknown): number =>
  [z.parse(answer, output).ConsumedCapacity].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0)

/** A client of the table that counts every call. */
export function countedClient(): CountedClient {
  const client = dynamoClient()
  let calls = new Map<string, number>()
  let units = 0
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (asked) => {
        const input = { ...asked.input, ReturnConsumedCapacity: ReturnConsumedCapacity.TOTAL }
        const answered = await next({ ...asked, input })
        calls.set(commandName, (calls.get(commandName) ?? 0) + 1)
        units += unitsOf(answered.output)
        return answered
      },
    { step: 'initialize', name: 'count' },
  )
  return {
    client,
    async during(work) {
      calls = new Map()
      units = 0
      const answer = await work()
      return { calls: new Map(calls), units, answer }
    },
  }
}
