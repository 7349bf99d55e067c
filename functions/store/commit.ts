import {
  type AttributeValue,
  type CancellationReason,
  ConditionalCheckFailedException,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import type { NotCommitted } from '../ports/merchant-store'
import type { Table } from './table'
import { type Conditional, transact } from './transact'

/** One write of a change of a merchant. */
export type ChangeWrite = Conditional<NotCommitted>

/** The item of a head. */
type Head = Readonly<Record<string, AttributeValue>>

// When several conditions fail at once, the first of these says most to the caller.
const precedence: readonly NotCommitted[] = [
  'already_answered',
  'version_changed',
  'registration_number_taken',
  'too_many_drafts',
]

/** Whether two heads come from one write: each sealing has a nonce of its own, so no two writes seal alike. */
const isSameWrite = (one: Head | undefined, other: Head): boolean =>
  one?.sealed?.B !== undefined &&
  other.sealed?.B !== undefined &&
  Buffer.compare(one.sealed.B, other.sealed.B) === 0

async function commitAlone(
  table: Table,
  { write: { Put }, otherwise }: ChangeWrite,
): Promise<'committed' | NotCommitted> {
  if (Put?.Item === undefined) throw new Error('A change of one write must be the head of a merchant')
  try {
    await table.client.send(new PutItemCommand({ ...Put, Item: Put.Item, TableName: table.name }))
    return 'committed'
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    return isSameWrite(error.Item, Put.Item) ? 'committed' : otherwise
  }
}

/**
 * Writes all of `writes`, the head first, or none of them. A write whose answer was lost and that the client sent again is
 * recognised by what it sealed and is committed, never a conflict with itself.
 *
 * @throws when the store fails, or is still busy after the last try.
 */
export async function commit(
  table: Table,
  writes: readonly ChangeWrite[],
): Promise<'committed' | NotCommitted> {
  const [head, ...rest] = writes
  if (head === undefined) return 'committed'
  if (rest.length === 0) return commitAlone(table, head)
  const { Item } = head.write.Put ?? {}
  const isOurs = ([reason]: readonly CancellationReason[]): boolean =>
    Item !== undefined && isSameWrite(reason?.Item, Item)
  return transact(table.client, writes, precedence, isOurs)
}
