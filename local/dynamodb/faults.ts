import * as z from 'zod/mini'
import { type Answer, cancelled, refusal, refused } from './answer'
import { inProgress } from './request-tokens'

/**
 * What AWS does now and then and a machine of one's own never does.
 *
 * - `conflict`: another transaction has the item. A single write is refused, a transaction is cancelled.
 * - `in_progress`: the transaction of this token is still under way.
 * - `throttled`: the table takes no more for the moment.
 * - `unavailable`: an internal error, before anything was done.
 * - `unprocessed`: a batch comes back with half of it undone.
 * - `answer_lost`: it is done, and the connection breaks before the answer.
 * - `silent`: nothing is done, and nothing is ever answered.
 * - `silent_after`: it is done, and nothing is ever answered.
 */
export type Fault =
  | 'conflict'
  | 'in_progress'
  | 'throttled'
  | 'unavailable'
  | 'unprocessed'
  | 'answer_lost'
  | 'silent'
  | 'silent_after'

/** Which fault the next request meets, and how many of the latest writes no index has seen yet. Tests give them. */
export type Faults = {
  readonly next: (operation: string) => Fault | null
  readonly writesUnseenByIndexes?: () => number
}

const transaction = z.object({ TransactItems: z.array(z.unknown()) })
const singleWrites = ['PutItem', 'UpdateItem', 'DeleteItem']
const batches = ['BatchGetItem', 'BatchWriteItem']

/** Whether a fault can befall an operation at all. */
export function befalls(fault: Fault, operation: string): boolean {
  const isTransaction = operation.startsWith('Transact')
  if (fault === 'in_progress') return operation === 'TransactWriteItems'
  if (fault === 'unprocessed') return batches.includes(operation)
  if (fault === 'conflict') return isTransaction || singleWrites.includes(operation)
  return isTransaction || singleWrites.includes(operation) || batches.includes(operation) || isRead(operation)
}

const isRead = (operation: string): boolean => ['GetItem', 'Query', 'Scan'].includes(operation)

/** The answer of a fault that keeps a request from the engine, or null for a fault of another kind. */
export function faultAnswer(fault: Fault, operation: string, text: string): Answer | null {
  const isTransaction = operation.startsWith('Transact')
  const others = isTransaction
    ? transaction
        .parse(JSON.parse(text))
        .TransactItems.slice(1)
        .map(() => 'None')
    : []
  switch (fault) {
    case 'conflict':
      return isTransaction
        ? refused(cancelled(['TransactionConflict', ...others]))
        : refused(
            refusal('TransactionConflictException', 'Transaction is ongoing for the item', {
              CancellationReasons: [{ Code: 'TransactionConflict' }],
            }),
          )
    case 'in_progress':
      return inProgress
    case 'throttled':
      return isTransaction
        ? refused(cancelled(['ThrottlingError', ...others]))
        : refused(
            refusal(
              'ProvisionedThroughputExceededException',
              'The level of configured provisioned throughput for the table was exceeded',
            ),
          )
    case 'unavailable':
      return refused(refusal('InternalServerError', 'Internal server error', undefined, 500))
    default:
      return null
  }
}
