import * as z from 'zod/mini'
import type { Storage } from '../../platform/storage'
import type { NewKey } from './rows'
import { isNothing, readTyped, type Typed, withChange } from './typed'

const keys = z.array(z.tuple([z.string(), z.string()]))
const mostKeys = 40

const placeOf = (id: string): string => `typed:${id}`

/**
 * The typed values that only the phone has, under the id of the application that they were typed for. Each change reads what
 * is kept, and writes it again with the change: tabs share one storage. What a full storage does not take is kept in memory.
 */
export const createKeptTexts = (storage: Storage) => {
  const inMemory = new Map<string, Typed>()
  const stored = (id: string): Typed => readTyped(storage.read(placeOf(id)))
  const unstored = (id: string): Typed => inMemory.get(id) ?? {}
  const read = (id: string): Typed => withChange(stored(id), unstored(id))
  const store = (id: string, text: Typed): boolean => {
    if (!isNothing(text)) return storage.write(placeOf(id), text)
    storage.remove(placeOf(id))
    return true
  }
  const add = (id: string, change: Typed): void => {
    if (store(id, withChange(read(id), change))) inMemory.delete(id)
    else inMemory.set(id, withChange(unstored(id), change))
  }
  const settle = (id: string, left: (text: Typed) => Typed): void => {
    const text = left(read(id))
    inMemory.delete(id)
    if (store(id, text)) return
    storage.remove(placeOf(id))
    add(id, text)
  }

  const keysPlace = (id: string): string => `rows:${id}`
  const keysInMemory = new Map<string, readonly NewKey[]>()
  const newKeys = (id: string): readonly NewKey[] =>
    keysInMemory.get(id) ?? keys.safeParse(storage.read(keysPlace(id))).data ?? []

  return {
    read,
    add,
    newKeys,
    /** Keeps the keys that rows will have after a save: its answer may never come. */
    addNewKeys(id: string, added: readonly NewKey[]): void {
      if (added.length === 0) return
      const all = [...newKeys(id), ...added].slice(-mostKeys)
      if (storage.write(keysPlace(id), all)) keysInMemory.delete(id)
      else keysInMemory.set(id, all)
    },
    /** Leaves of the text what `left` leaves of it. */
    settle,
    /** Keeps the text of one application under another id, over what is kept there. */
    move(from: string, to: string): void {
      const text = read(from)
      if (isNothing(text)) return
      // First away from there: a full storage has room for it once only.
      settle(from, () => ({}))
      add(to, text)
    },
    /** True while something typed is in memory alone. */
    isFull: (): boolean => inMemory.size > 0,
  }
}
