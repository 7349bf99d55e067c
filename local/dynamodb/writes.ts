import * as z from 'zod/mini'
import { type Answer, answered, invalid, refused } from './answer'
import type { Engine } from './engine'
import { requestTokens } from './request-tokens'
import {
  type Action,
  actionsOf,
  batchActions,
  batchWrite,
  type Single,
  single,
  transactGet,
  transactWrite,
} from './requests'
import { transactGetRefusal, transactWriteRefusal } from './rules/transaction-rules'
import { actionRefusal } from './rules/write-rules'
import type { StreamedWrites } from './stream/streamed-writes'
import { keyOf, type Tables } from './tables'

/** An operation that writes, or reads in a transaction: from the body of the request to its answer. */
export type Operation = (body: unknown, text: string) => Promise<Answer>

const unreadable = refused(invalid('The request has not the shape of its operation'))
const capacity = z.looseObject({ ConsumedCapacity: z.optional(z.unknown()) })

/** The operations that write, as strict as DynamoDB. */
export function writeOperations(
  engine: Engine,
  tables: Tables,
  written: StreamedWrites,
  now: () => number,
): Readonly<Record<string, Operation>> {
  const tokens = requestTokens(now)

  async function refusalOf(actions: readonly Action[]): Promise<Answer | null> {
    for (const action of actions) {
      const shape = await tables.shapeOf(action.of.TableName)
      const found = shape === null ? null : actionRefusal(action, shape)
      if (found !== null) return refused(found)
    }
    return null
  }

  const one =
    (kind: 'Put' | 'Update' | 'Delete'): Operation =>
    async (body) => {
      const of = single.safeParse(body)
      if (!of.success) return unreadable
      const action: Action = { kind, of: of.data }
      return (await refusalOf([action])) ?? written.one(action)
    }

  const keyed = async ({ TableName, Item, Key }: Single): Promise<readonly object[]> => {
    const shape = await tables.shapeOf(TableName)
    const of = Item ?? Key
    return shape === null || of === undefined ? [] : [{ Get: { TableName, Key: keyOf(shape, of) } }]
  }

  /** A repetition reads what it would have written, and says what that cost. */
  async function again(actions: readonly Action[], returns: string | undefined): Promise<Answer> {
    if (returns === undefined || returns === 'NONE') return answered({})
    const TransactItems = (await Promise.all(actions.map(({ of }) => keyed(of)))).flat()
    const read = await engine.do('TransactGetItems', { TransactItems, ReturnConsumedCapacity: returns })
    return answered({ ConsumedCapacity: capacity.parse(read).ConsumedCapacity })
  }

  return {
    PutItem: one('Put'),
    UpdateItem: one('Update'),
    DeleteItem: one('Delete'),

    async TransactWriteItems(given, text) {
      const parsed = transactWrite.safeParse(given)
      if (!parsed.success) return unreadable
      const { ClientRequestToken: token, ...body } = parsed.data
      const actions = actionsOf(parsed.data)
      const whole = transactWriteRefusal(parsed.data)
      const refusal = whole === null ? await refusalOf(actions) : refused(whole)
      if (refusal !== null) return refusal
      const write = () => written.many('TransactWriteItems', body, actions)
      // A token that is no token goes to the engine, which says so.
      if (token === undefined || token.length > 36 || token === '')
        return written.many('TransactWriteItems', parsed.data, actions)
      return tokens.once(token, text, write, () => again(actions, body.ReturnConsumedCapacity))
    },

    async BatchWriteItem(given) {
      const parsed = batchWrite.safeParse(given)
      if (!parsed.success) return unreadable
      const actions = batchActions(parsed.data)
      return (await refusalOf(actions)) ?? written.many('BatchWriteItem', parsed.data, actions)
    },

    async TransactGetItems(given, text) {
      const parsed = transactGet.safeParse(given)
      if (!parsed.success) return unreadable
      const refusal = transactGetRefusal(parsed.data)
      return refusal === null ? engine.ask('TransactGetItems', text) : refused(refusal)
    },
  }
}
