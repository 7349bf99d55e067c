import {
  type DynamoDBClient,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb'

const isWrite = (command: string | undefined): boolean =>
  command === 'PutItemCommand' || command === 'UpdateItemCommand' || command === 'TransactWriteItemsCommand'

/** Counts the writes that leave the client, repeated ones included. */
export function countWrites(client: DynamoDBClient): () => number {
  let count = 0
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (isWrite(context.commandName)) count += 1
      return next(args)
    },
    { step: 'deserialize', priority: 'low' },
  )
  return () => count
}

const metadata = { $metadata: {}, message: 'made to fail by a test' }

/** A transaction that another one crossed; the engine of the tests never says so by itself. */
const crossed = (): Error =>
  new TransactionCanceledException({
    ...metadata,
    CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }],
  })

const throttled = (): Error => new ProvisionedThroughputExceededException(metadata)

const errors = { crossed, throttled } as const

/** Refuses the first `times` writes before they reach the store. */
export function refuseWrites(client: DynamoDBClient, how: keyof typeof errors, times: number): void {
  let left = times
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (!isWrite(context.commandName) || left === 0) return next(args)
      left -= 1
      throw errors[how]()
    },
    { step: 'deserialize', priority: 'low' },
  )
}

/**
 * Lets the first `times` writes through and loses their answers: the client sends them again by itself. `meanwhile` happens
 * between the two.
 */
export function loseAnswers(
  client: DynamoDBClient,
  times: number,
  meanwhile: () => Promise<unknown> = async () => undefined,
): void {
  let left = times
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next(args)
      if (!isWrite(context.commandName) || left === 0) return answer
      left -= 1
      await meanwhile()
      throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET', name: 'TimeoutError' })
    },
    { step: 'deserialize', priority: 'low' },
  )
}
