import type { Merchant } from '#shared/contract/merchant'
import type { Storage } from '../../platform/storage'
import { inOrder, openOne } from '../application/application'
import { prepared } from '../application/prepared'
import { type ApplicationEvent, editOf, knownAs, next, nothingKnown, unborn } from './applications'
import { bornOf, createKeptBeginning } from './beginning'
import { createKeptTexts } from './kept-texts'
import { onRowsOf } from './patch-of'
import { isNothing, type Typed, withoutSent } from './typed'

/**
 * Her applications as this phone knows and keeps them. What is typed is read from the storage whenever it counts, for other
 * tabs write into it too.
 */
export const createKnownApplications = (storage: Storage) => {
  const texts = createKeptTexts(storage)
  const beginning = createKeptBeginning(storage)
  let state = nothingKnown
  let shown = openOne(state, false)
  const listeners = new Set<() => void>()

  const dispatch = (event: ApplicationEvent): void => {
    state = next(state, event)
    shown = openOne(state, texts.isFull())
    for (const listener of listeners) listener()
  }
  /** The application that another tab has made of the new one, as long as this tab does not know it. */
  const bornElsewhere = (): string | undefined => {
    const { known, bornAs } = beginning.read()
    const isKnown = bornAs === undefined || known.includes(bornAs) || knownAs(state, bornAs) !== null
    return state.phase !== 'ready' || isKnown ? undefined : bornAs
  }
  /** The id under which the text of an application is kept. */
  const placeOf = (id: string): string => (id === unborn ? (bornElsewhere() ?? unborn) : id)
  const recall = (id: string): void => {
    const typed = texts.read(placeOf(id))
    if (JSON.stringify(typed) !== JSON.stringify(editOf(state, id).typed))
      dispatch({ kind: 'typed', id, typed })
  }
  /** Takes an answer in: what is typed stands on the rows that it has, but for what was `sent`, which the server has now. */
  const read = (merchant: Merchant, sent: Typed = {}): void => {
    const { id } = merchant
    const isOlder = (knownAs(state, id)?.version ?? 0) > merchant.version
    const newKeys = texts.newKeys(id)
    const settled = (left: Typed): Typed => (isOlder ? left : onRowsOf(prepared(merchant), left, newKeys))
    texts.settle(id, (typed) => settled(withoutSent(typed, sent)))
    dispatch({ kind: 'read', merchant, typed: texts.read(id) })
  }
  /** Takes in that the new application is this one: all that was typed for it is kept under its id from now on. */
  const bear = (merchant: Merchant, sent: Typed = {}): void => {
    const [after, newKeys] = [prepared(merchant), texts.newKeys(unborn)]
    texts.settle(unborn, (typed) => onRowsOf(after, withoutSent(typed, sent), newKeys))
    texts.addNewKeys(merchant.id, newKeys)
    texts.move(unborn, merchant.id)
    beginning.write({ known: beginning.read().known, bornAs: merchant.id })
    dispatch({ kind: 'born', merchant, typed: texts.read(merchant.id) })
  }

  /** Takes over what a tab that has not read her applications yet has typed for a new one, where there is a draft that it is. */
  const takeOver = (): void => {
    const born = bornOf(beginning.read(), inOrder(state.merchants))
    if (born && state.open !== unborn && !isNothing(texts.read(unborn))) bear(born)
  }

  return {
    texts,
    beginning,
    state: () => state,
    shown: () => shown,
    listen(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispatch,
    bornElsewhere,
    placeOf,
    recall,
    read,
    bear,
    takeOver,
    /** The application as she edits it. */
    edited(id: string): Merchant | null {
      const known = knownAs(state, id)
      return known && prepared(known)
    },
  }
}

export type KnownApplications = ReturnType<typeof createKnownApplications>
