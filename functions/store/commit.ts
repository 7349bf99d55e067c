import {
  type CancellationReason,
  ConditionalCheckFailedException,
  PutItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { NotCommitted } from '../ports/merchant-store'
import type { Table } from './table'
import type { Write } from './writes'

type Outcome = 'committed' | NotCommitted

const mostTries = 6
const passing = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']

// When several conditions fail at once, the first of these tells the caller most.
const precedence: readonly NotCommitted[] = [
  'already_answered',
  'version_changed',
  'registration_number_taken',
  'too_many_drafts',
]

const pause = (tries: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** tries))

const isOurs = (reason: CancellationReason | undefined, writeId: string): boolean =>
  reason?.Item !== undefined && unmarshall(reason.Item).writeId === writeId

function refusalOf(reasons: readonly CancellationReason[], writes: readonly Write[]): NotCommitted | null {
  const failed = reasons.flatMap((reason, index) => {
    const otherwise = writes[index]?.otherwise
    return reason.Code === 'ConditionalCheckFailed' && otherwise !== undefined ? [otherwise] : []
  })
  return precedence.find((code) => failed.includes(code)) ?? null
}

async function commitAlone(table: Table, write: Write, writeId: string): Promise<Outcome> {
  const { Put } = write.write
  if (Put?.Item === undefined) throw new Error('A change alone must be of the head')
  try {
    await table.client.send(new PutItemCommand({ ...Put, Item: Put.Item, TableName: table.name }))
    return 'committed'
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    const found = error.Item
    return found !== undefined && unmarshall(found).writeId === writeId ? 'committed' : write.otherwise
  }
}

/**
 * Writes all of `writes` or none of them. A write whose answer was lost and that the client sent again is recognised by its
 * `writeId` and is committed, never a conflict with itself. Passing conflicts are tried again, six times in all.
 *
 * @throws when the store fails, or is still busy after the last try.
 */
export async function commit(table: Table, writes: readonly Write[], writeId: string): Promise<Outcome> {
  const [first, ...rest] = writes
  if (first === undefined) return 'committed'
  if (rest.length === 0) return commitAlone(table, first, writeId)
  const command = { TransactItems: writes.map(({ write }) => write) }
  for (let tries = 1; ; tries += 1) {
    try {
      await table.client.send(new TransactWriteItemsCommand(command))
      return 'committed'
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error
      const reasons = error.CancellationReasons ?? []
      if (isOurs(reasons[0], writeId)) return 'committed'
      const refusal = refusalOf(reasons, writes)
      if (refusal !== null) return refusal
      const mayPass = reasons.some(({ Code }) => Code !== undefined && passing.includes(Code))
      if (!mayPass || tries === mostTries)
        throw new Error('The store did not take a change', { cause: error })
      await pause(tries)
    }
  }
}
