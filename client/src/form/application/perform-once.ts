import * as z from 'zod/mini'
import type { Fault } from '#shared/contract/fault'
import type { Merchant } from '#shared/contract/merchant'
import type { Refusal, Result } from '../../api/refusal'
import type { Storage } from '../../platform/storage'
import type { ApplicationStore } from './application-store'

/** How a step ended. `unsaved`: something typed is still only on the phone. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** What a step needs: the application it is about, and a place on the phone for its key. */
export type PerformNeeds = {
  readonly store: ApplicationStore
  readonly storage: Storage
  readonly randomKey: () => string
}

/** The request of one step. `version` is the one she saw: some steps are for it alone, others for whatever there is by now. */
export type Request = (id: string, version: number, key: string) => Promise<Result<Merchant>>

/**
 * Makes a step happen once. Its idempotency key is kept on the phone, under the version she saw, until the server answers, so
 * that a second tap, or a tap after the app was killed, repeats the first instead of doing it again.
 */
export const createPerformOnce =
  ({ store, storage, randomKey }: PerformNeeds) =>
  async (merchant: Merchant, name: string, request: Request): Promise<Outcome> => {
    const place = `key:${name}:${merchant.id}:${merchant.version}`
    const key = z.string().safeParse(storage.read(place)).data ?? randomKey()
    storage.write(place, key)
    const result = await request(merchant.id, merchant.version, key)
    if (result.ok || result.refusal.kind === 'problem') storage.remove(place)
    if (result.ok) {
      store.take(result.value)
      return { kind: 'done' }
    }
    const { refusal } = result
    if (refusal.kind !== 'problem') return { kind: 'refused', refusal }
    // What she agreed to has changed under her: she sees it as it is now before she taps again.
    await store.refresh()
    return refusal.problem.code === 'submission_incomplete'
      ? { kind: 'faults', faults: refusal.problem.faults }
      : { kind: 'refused', refusal }
  }
