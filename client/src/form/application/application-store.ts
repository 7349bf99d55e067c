import type { Merchant } from '#shared/contract/merchant'
import type { Merchants } from '../../api/merchants'
import type { Storage } from '../../platform/storage'
import { editOf, unborn } from '../typed/applications'
import { bornOf } from '../typed/beginning'
import { createKnownApplications } from '../typed/known-applications'
import { onRowsOf } from '../typed/patch-of'
import { createSaving } from '../typed/save-applications'
import { isNothing, type Typed } from '../typed/typed'
import { type Application, inOrder, isOver } from './application'

/** What the store needs: the server, a place on the phone, and keys that nobody else makes. */
export type StoreNeeds = {
  readonly merchants: Merchants
  readonly storage: Storage
  readonly randomKey: () => string
}

/**
 * The store of her applications. A typed value is on the phone, under the application it was typed for, before anything else
 * happens to it, and leaves the phone only when the server has it; saves go one after the other.
 */
export const createApplicationStore = ({ merchants, storage, randomKey }: StoreNeeds) => {
  const applications = createKnownApplications(storage)
  const { texts, beginning, state, dispatch, recall, read, bear, placeOf, bornElsewhere } = applications
  const { create, saveAll } = createSaving({ merchants, randomKey, applications })
  let saving: Promise<void> | null = null

  return {
    state: (): Application => applications.shown(),
    listen: applications.listen,
    /** Shows what is kept on the phone by now, on another tab too, without a request to the server. */
    recall(): void {
      applications.takeOver()
      recall(state().open)
    },
    /** Reads her applications and saves what is still only on the phone. */
    async load(): Promise<void> {
      if (state().phase === 'loading') return
      dispatch({ kind: 'loading' })
      const mine = await merchants.list()
      if (!mine.ok) return dispatch({ kind: 'stuck', refusal: mine.refusal })
      const all = inOrder(mine.value.items)
      const begun = beginning.read()
      const waits = !isNothing(texts.read(unborn)) || begun.sent !== undefined
      const isNew = state().open === unborn && (waits || state().phase === 'ready')
      const born = waits || isNew ? bornOf(begun, all) : undefined
      // What she typed before her applications were read is of a new one where all others are over.
      const goesOn = state().phase === 'ready' || begun.known.length > 0 || all.every(isOver)
      const first = isNew && (born || goesOn) ? unborn : (all[0]?.id ?? unborn)
      for (const one of all) read(one)
      dispatch({ kind: 'listed', open: state().open === unborn ? first : state().open })
      if (born) bear(born)
      else if (isNew && goesOn && begun.sent === undefined)
        beginning.write({ known: all.map(({ id }) => id) })
      recall(unborn)
      await this.save()
    },
    /** Takes a change of the open application in: to the phone, and, where that has no room for it, at once to the server. */
    change(change: Typed): void {
      const id = state().open
      const merchant = applications.edited(id)
      // A page may name a row by the key it had a moment ago.
      texts.add(placeOf(id), merchant ? onRowsOf(merchant, change, texts.newKeys(id)) : change)
      dispatch({ kind: 'typed', id, typed: texts.read(placeOf(id)) })
      if (texts.isFull()) void this.save()
    },
    /** Sends everything typed, one request after the other; a second caller waits for the first. */
    save(): Promise<void> {
      saving ??= saveAll().finally(() => {
        saving = null
      })
      return saving
    },
    /** Makes sure that the open application is on the server, and everything typed in it. */
    async begin(): Promise<Merchant | null> {
      await this.save()
      if (state().open === unborn && state().phase === 'ready') {
        const result = await create(editOf(state(), unborn).typed)
        if (!result.ok) dispatch({ kind: 'unsaved', id: unborn, refusal: result.refusal, held: [] })
      }
      return applications.shown().merchant
    },
    /** Takes an answer that carries a whole application. */
    take: (merchant: Merchant): void => read(merchant),
    /** Reads the open application again. */
    async refresh(): Promise<void> {
      if (state().open === unborn) return
      const fresh = await merchants.get(state().open)
      if (fresh.ok) read(fresh.value)
    },
    /** Turns to another application of hers, or to a new one. */
    turnTo(merchant: Merchant | null): void {
      const isBegun = beginning.read().sent !== undefined || bornElsewhere() !== undefined
      if (merchant === null && !isBegun) beginning.write({ known: state().merchants.map((one) => one.id) })
      const id = merchant?.id ?? unborn
      dispatch({ kind: 'opened', id })
      recall(id)
    },
  }
}

export type ApplicationStore = ReturnType<typeof createApplicationStore>
