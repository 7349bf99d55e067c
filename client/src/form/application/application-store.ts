import * as z from 'zod/mini'
import type { Merchant } from '#shared/contract/merchant'
import type { Merchants } from '../../api/merchants'
import type { Result } from '../../api/refusal'
import type { Storage } from '../../platform/storage'
import { type Application, type ApplicationEvent, atRest, inOrder, next, sendable } from './application'
import { mayChange } from './open-at'
import { prepared } from './prepared'
import { isNothing, patchOf, type Typed, typed, withChange } from './typed'

/** What the store needs: the server, a place on the phone, and keys that nobody else makes. */
export type StoreNeeds = {
  readonly merchants: Merchants
  readonly storage: Storage
  readonly randomKey: () => string
}

const pendingCreate = z.object({ key: z.string(), fields: typed })
const pendingCreateKey = 'pendingCreate'
const typedKey = (merchant: Merchant | null) => `typed:${merchant?.id ?? 'new'}`

/**
 * The store of one application. A typed value is on the phone before anything else happens to it, and leaves the phone only
 * when the server has it; saves go one after the other.
 */
export const createApplicationStore = ({ merchants, storage, randomKey }: StoreNeeds) => {
  let state: Application = atRest
  let saving: Promise<void> | null = null
  const listeners = new Set<() => void>()

  const dispatch = (event: ApplicationEvent): void => {
    state = next(state, event)
    for (const listener of listeners) listener()
  }
  const recall = (key: string): Typed => typed.safeParse(storage.read(key)).data ?? {}
  const keep = (): void => {
    const key = typedKey(state.merchant)
    if (isNothing(state.typed)) storage.remove(key)
    else storage.write(key, state.typed)
  }

  /** The first save of a new application. Its key and body are kept until it is answered, so that a repeat is the same. */
  const createDraft = async (fields: Typed): Promise<{ result: Result<Merchant>; sent: Typed }> => {
    const kept = pendingCreate.safeParse(storage.read(pendingCreateKey)).data
    const pending = kept ?? { key: randomKey(), fields }
    storage.write(pendingCreateKey, pending)
    const result = await merchants.create(patchOf(null, pending.fields), pending.key)
    if (result.ok || result.refusal.kind === 'problem') storage.remove(pendingCreateKey)
    return { result, sent: pending.fields }
  }

  /** Saves on top of what the server has; when somebody was faster, reads again and repeats once. */
  const change = async (merchant: Merchant, sent: Typed): Promise<Result<Merchant>> => {
    const first = await merchants.update(merchant.id, merchant.version, patchOf(merchant, sent))
    if (first.ok || first.refusal.kind !== 'problem' || first.refusal.problem.code !== 'version_changed')
      return first
    const fresh = await merchants.get(merchant.id)
    if (!fresh.ok) return fresh
    dispatch({ kind: 'read', merchant: fresh.value })
    return merchants.update(fresh.value.id, fresh.value.version, patchOf(prepared(fresh.value), sent))
  }

  const saveAll = async (): Promise<void> => {
    for (let waiting = sendable(state); !isNothing(waiting); waiting = sendable(state)) {
      const { merchant } = state
      if (state.phase !== 'ready' || !mayChange(merchant)) return
      dispatch({ kind: 'saving' })
      const { result, sent } = merchant
        ? { result: await change(merchant, waiting), sent: waiting }
        : await createDraft(waiting)
      if (result.ok) {
        dispatch({ kind: 'saved', merchant: result.value, sent })
        if (!merchant) storage.remove(typedKey(null))
        keep()
        continue
      }
      dispatch({ kind: 'unsaved', refusal: result.refusal, sent })
      // The refused members are held back, and the loop goes on with the rest. Otherwise the values wait for her, or for the
      // network.
      if (JSON.stringify(sendable(state)) === JSON.stringify(waiting)) return
    }
  }

  /** Turns to `merchant`. Values typed before the login belong to her present draft. */
  const turnTo = (merchant: Merchant | null, others: readonly Merchant[]): void => {
    const takesEarly = merchant === null || merchant.status === 'draft'
    const early = takesEarly ? withChange(recall(typedKey(null)), state.typed) : {}
    dispatch({ kind: 'loaded', merchant, others, typed: withChange(early, recall(typedKey(merchant))) })
    keep()
    if (merchant !== null && takesEarly) storage.remove(typedKey(null))
  }

  return {
    state: (): Application => state,
    listen(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Restores the typed values without a request to the server: enough for the pages that need no login. */
    recall(): void {
      if (state.phase === 'resting' && isNothing(state.typed)) {
        dispatch({ kind: 'recalled', typed: recall(typedKey(null)) })
      }
    },
    /** Reads her applications and saves what is still only on the phone. */
    async load(): Promise<void> {
      if (state.phase === 'loading') return
      dispatch({ kind: 'loading' })
      const mine = await merchants.list()
      if (!mine.ok) return dispatch({ kind: 'stuck', refusal: mine.refusal })
      const all = inOrder(mine.value.items)
      const same = all.find((one) => one.id === state.merchant?.id)
      const first = same ?? all[0] ?? null
      const others = all.filter((one) => one !== first)
      if (same) dispatch({ kind: 'loaded', merchant: same, others, typed: state.typed })
      else turnTo(first, others)
      await this.save()
    },
    /** Takes a change in: first to the phone, then, with `save`, to the server. */
    change(change: Typed): void {
      dispatch({ kind: 'typed', change })
      keep()
    },
    /** Sends everything typed, one request after the other; a second caller waits for the first. */
    save(): Promise<void> {
      saving ??= saveAll().finally(() => {
        saving = null
      })
      return saving
    },
    /** Makes sure that there is an application on the server, and everything typed in it. */
    async begin(): Promise<Merchant | null> {
      await this.save()
      if (state.merchant === null && state.phase === 'ready') {
        const { result, sent } = await createDraft(state.typed)
        if (result.ok) dispatch({ kind: 'saved', merchant: result.value, sent })
        else dispatch({ kind: 'unsaved', refusal: result.refusal, sent })
      }
      return state.merchant
    },
    /** Takes an answer that carries the whole application. */
    take(merchant: Merchant): void {
      dispatch({ kind: 'read', merchant })
    },
    /** Reads the application again. */
    async refresh(): Promise<void> {
      if (!state.merchant) return
      const fresh = await merchants.get(state.merchant.id)
      if (fresh.ok) dispatch({ kind: 'read', merchant: fresh.value })
    },
    /** Turns to another application of hers, or to a new, empty one. */
    turnTo(merchant: Merchant | null): void {
      const all = state.known ? [state.known, ...state.others] : state.others
      dispatch({ kind: 'forgotten' })
      turnTo(merchant, inOrder(all.filter((one) => one.id !== merchant?.id)))
    },
  }
}

export type ApplicationStore = ReturnType<typeof createApplicationStore>
