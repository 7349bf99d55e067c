import * as z from 'zod/mini'
import { keyLocks } from '../../process/key-locks'
import type { Answer } from '../answer'
import { type Item, item } from '../attribute'
import type { Engine } from '../engine'
import { type Action, batchActions, batchWrite } from '../requests'
import { keyOf, type Tables } from '../tables'
import { type Change, changesAnything } from './change'
import { itemsAt, type Place, placeName } from './images'
import type { TableStreams } from './table-streams'

const attributes = z.looseObject({ Attributes: z.optional(item) })
const unprocessed = z.object({ UnprocessedItems: z.optional(batchWrite.shape.RequestItems) })

/** Writes that go to the engine and, once it has taken them, into the streams of their tables. */
export type StreamedWrites = {
  readonly one: (action: Action, expired?: boolean) => Promise<Answer>
  /** A transaction or a batch: the request, and what it does to which item. */
  readonly many: (
    operation: 'TransactWriteItems' | 'BatchWriteItem',
    body: object,
    actions: readonly Action[],
  ) => Promise<Answer>
}

type Written = Place & { readonly action: Action; readonly name: string }

/** Writers of one item wait for each other, so that its records are in the order of its writes. */
export function streamedWrites(
  engine: Engine,
  tables: Tables,
  streams: TableStreams,
  onChanges: (changes: readonly Change[]) => void,
): StreamedWrites {
  const locked = keyLocks()

  async function placesOf(actions: readonly Action[]): Promise<readonly Written[]> {
    const placed = actions.map(async (action): Promise<readonly Written[]> => {
      const table = action.of.TableName
      const shape = action.kind === 'ConditionCheck' ? null : await tables.shapeOf(table)
      const from = action.of.Item ?? action.of.Key
      if (shape === null || from === undefined) return []
      const key = keyOf(shape, from)
      return [{ table, key, action, name: placeName({ table, key }) }]
    })
    return (await Promise.all(placed)).flat()
  }

  async function look(places: readonly Place[]): Promise<ReadonlyMap<string, Item> | null> {
    const shapes = new Map(
      await Promise.all(places.map(async ({ table }) => [table, await tables.shapeOf(table)] as const)),
    )
    return itemsAt(engine, places, (table, one) => {
      const shape = shapes.get(table)
      return shape ? keyOf(shape, one) : one
    })
  }

  function note(changes: readonly Change[]): void {
    const real = changes.filter(changesAnything)
    for (const table of new Set(real.map((change) => change.table)))
      streams.of(table)?.append(real.filter((change) => change.table === table))
    onChanges(real)
  }

  /** A Put or Delete answers with the old item by itself; an Update is looked at before, and answers with the new one. */
  async function withImages({ action: { kind, of }, table, key, name }: Written, expired: boolean) {
    const isUpdate = kind === 'Update'
    const asked = of.ReturnValues ?? 'NONE'
    const given = isUpdate ? 'ALL_NEW' : 'ALL_OLD'
    const isGiven = asked === 'NONE' || asked === given
    const before = isUpdate ? (await look([{ table, key }]))?.get(name) : undefined
    const request = isGiven ? { ...of, ReturnValues: given } : of
    const answer = await engine.ask(`${kind}Item`, JSON.stringify(request))
    if (answer.status !== 200) return answer
    const { Attributes, ...rest } = attributes.parse(JSON.parse(answer.text))
    const after = isUpdate && !isGiven ? (await look([{ table, key }]))?.get(name) : Attributes
    note([
      isUpdate
        ? { table, key, before: before ?? null, after: after ?? null }
        : { table, key, before: Attributes ?? null, after: of.Item ?? null, expired },
    ])
    return asked === 'NONE' ? { status: 200, text: JSON.stringify(rest) } : answer
  }

  return {
    async one(action, expired = false) {
      const [place] = streams.of(action.of.TableName) === null ? [] : await placesOf([action])
      if (place === undefined) return engine.ask(`${action.kind}Item`, JSON.stringify(action.of))
      return locked([place.name], () => withImages(place, expired))
    },

    async many(operation, body, actions) {
      const streamed = actions.filter(({ of }) => streams.of(of.TableName) !== null)
      const places = await placesOf(streamed)
      const text = JSON.stringify(body)
      if (places.length === 0) return engine.ask(operation, text)
      return locked(
        places.map(({ name }) => name),
        async () => {
          const before = await look(places)
          const answer = await engine.ask(operation, text)
          if (answer.status !== 200) return answer
          if (before === null) throw new Error(`${operation} was taken although its keys could not be read`)
          const left = unprocessed.parse(JSON.parse(answer.text)).UnprocessedItems
          const undone = new Set(
            left ? (await placesOf(batchActions({ RequestItems: left }))).map(({ name }) => name) : [],
          )
          const updated = await look(places.filter(({ action }) => action.kind === 'Update'))
          const changes = places
            .filter(({ name }) => !undone.has(name))
            .map(({ table, key, name, action: { kind, of } }) => ({
              table,
              key,
              before: before.get(name) ?? null,
              after: (kind === 'Update' ? updated?.get(name) : of.Item) ?? null,
            }))
          note(changes)
          return answer
        },
      )
    },
  }
}
