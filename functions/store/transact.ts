import {
  type CancellationReason,
  type DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { retry } from './retry'

/** One conditional write, and the outcome when its condition does not hold. */
export type Conditional<No extends string> = { readonly write: TransactWriteItem; readonly otherwise: No }

const passing = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']

/** The reasons of a cancelled transaction, in the order of its writes; none of another error. */
const reasonsOf = (error: unknown): readonly CancellationReason[] =>
  error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : []

const mayPass = (error: unknown): boolean =>
  reasonsOf(error).some(({ Code }) => Code !== undefined && passing.includes(Code))

/**
 * Writes all or nothing. When several conditions fail at once, the answer is the first of `precedence` that is among them;
 * without it, the first that failed. `isOurs` recognises a transaction that was written before although its answer was lost.
 * Conflicts that may pass are tried again, six times in all.
 *
 * @throws when the store fails, or is still busy after the last try.
 */
export async function transact<No extends string>(
  client: DynamoDBClient,
  writes: readonly Conditional<No>[],
  precedence: readonly No[] = [],
  isOurs: (reasons: readonly CancellationReason[]) => boolean = () => false,
): Promise<'committed' | No> {
  const command = { TransactItems: writes.map(({ write }) => write) }
  const attempt = async (): Promise<'committed' | No> => {
    try {
      await client.send(new TransactWriteItemsCommand(command))
      return 'committed'
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error
      const reasons = reasonsOf(error)
      if (isOurs(reasons)) return 'committed'
      const failed = writes.flatMap(({ otherwise }, index) =>
        reasons[index]?.Code === 'ConditionalCheckFailed' ? [otherwise] : [],
      )
      const refusal = precedence.find((code) => failed.includes(code)) ?? failed[0]
      if (refusal === undefined) throw error
      return refusal
    }
  }
  try {
    return await retry(attempt, mayPass)
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    throw new Error('The store did not take a change', { cause: error })
  }
}
