import {
  type CancellationReason,
  ConditionalCheckFailedException,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { NotCommitted } from '../ports/merchant-store'
import type { Table } from './table'
import { type Conditional, transact } from './transact'

/** One write of a change of a merchant. */
export type ChangeWrite = Conditional<NotCommitted>

// When several conditions fail at once, the first of these says most to the caller.
const precedence: readonly NotCommitted[] = [
  'already_answered',
  'version_changed',
  'entity_barred',
  'registration_number_taken',
  'too_many_drafts',
]

async function commitAlone(
  table: Table,
  { write: { Put }, otherwise }: ChangeWrite,
  writeId: string,
): Promise<'committed' | NotCommitted> {
  if (Put?.Item === undefined) throw new Error('A change of one write must be the head of a merchant')
  try {
    await table.client.send(new PutItemCommand({ ...Put, Item: Put.Item, TableName: table.name }))
    return 'committed'
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    const stored = error.Item
    return stored !== undefined && unmarshall(stored).writeId === writeId ? 'committed' : otherwise
  }
}

/**
 * Writes all of `writes`, the head first, or none of them. A write whose answer was lost and that the client sent again is
 * recognised by its `writeId` and is committed, never a conflict with itself.
 *
 * @throws when the store fails, or is still busy after the last try.
 */
export async function commit(
  table: Table,
  writes: readonly ChangeWrite[],
  writeId: string,
): Promise<'committed' | NotCommitted> {
  const [head, ...rest] = writes
  if (head === undefined) return 'committed'
  if (rest.length === 0) return commitAlone(table, head, writeId)
  const isOurs = ([reason]: readonly CancellationReason[]): boolean =>
    reason?.Item !== undefined && unmarshall(reason.Item).writeId === writeId
  return transact(table.client, writes, precedence, isOurs)
}
