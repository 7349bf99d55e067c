import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod/mini'

/** Write and read units as the engine counts them. */
export type Units = { readonly write: number; readonly read: number }

const consumed = z.object({ CapacityUnits: z.number() })
const answer = z.object({
  ConsumedCapacity: z.optional(z.union([consumed, z.array(consumed)])),
})

const reads: readonly (string | undefined)[] = ['GetItemCommand', 'BatchGetItemCommand', 'QueryCommand']

/**
 * Counts what a client's requests cost, by asking every request for it. A conditional write that fails says nothing of its
 * cost: it is counted as one unit, which is what an item of up to 1 KB costs.
 */
export function countUnits(client: DynamoDBClient): { readonly take: () => Units } {
  let units = { write: 0, read: 0 }
  const add = (command: string | undefined, cost: number): void => {
    const isRead = reads.includes(command)
    units = { write: units.write + (isRead ? 0 : cost), read: units.read + (isRead ? cost : 0) }
  }
  client.middlewareStack.add(
    (next, context) => async (args) => {
      try {
        const counted = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } })
        const { ConsumedCapacity = [] } = z.parse(answer, counted.output)
        const parts = Array.isArray(ConsumedCapacity) ? ConsumedCapacity : [ConsumedCapacity]
        add(
          context.commandName,
          parts.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0),
        )
        return counted
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) add(context.commandName, 1)
        throw error
      }
    },
    { step: 'initialize' },
  )
  return {
    /** What it came to since it was last asked. */
    take: () => {
      const sum = units
      units = { write: 0, read: 0 }
      return sum
    },
  }
}
