import * as z from 'zod/mini'
import type { Life } from '../../api/life'
import type { Merchants } from '../../api/merchants'
import { isNothing } from '../typed/typed'
import { createPerformOnce, type Outcome, type PerformNeeds, type Request } from './perform-once'

export type StepsNeeds = PerformNeeds & { readonly merchants: Merchants; readonly life: Life }

const appealPlace = (id: string) => `appeal:${id}`

/** The steps of a seller: submission, withdrawal, reopening, re-check, appeal and departure. */
export const createSteps = (needs: StepsNeeds) => {
  const { store, storage, merchants, life } = needs
  const performOnce = createPerformOnce(needs)

  const perform = async (name: string, request: Request): Promise<Outcome> => {
    const { merchant } = store.state()
    return merchant ? performOnce(merchant, name, request) : { kind: 'unsaved' }
  }
  /** A step that depends on the whole application: everything typed is saved before it. */
  const performSaved = async (name: string, request: Request): Promise<Outcome> => {
    await store.save()
    return isNothing(store.state().typed) ? perform(name, request) : { kind: 'unsaved' }
  }

  return {
    submit: (): Promise<Outcome> => performSaved('submission', merchants.submit),
    withdraw: (): Promise<Outcome> => performSaved('withdrawal', merchants.withdraw),
    /** Reopens a lapsed application. Values typed meanwhile can only be saved after it. */
    async reopen(): Promise<Outcome> {
      const ended = await perform('reopening', (id, _version, key) => merchants.reopen(id, key))
      if (ended.kind === 'done') await store.save()
      return ended
    },
    /**
     * Reports whether anything has changed. Where something has, submitting the change is the seller's half of the re-check.
     */
    recheck: (changed: boolean): Promise<Outcome> =>
      perform(`recheck-${changed}`, (id, _version, key) => life.recheck(id, changed, key)),
    /** The text of an appeal not yet sent; it outlives a killed app. */
    appealSoFar: (id: string): string => z.string().safeParse(storage.read(appealPlace(id))).data ?? '',
    keepAppeal: (id: string, text: string): boolean => storage.write(appealPlace(id), text),
    appeal: (reason: string): Promise<Outcome> =>
      perform('appeal', async (id, _version, key) => {
        const result = await life.appeal(id, reason, key)
        if (result.ok) storage.remove(appealPlace(id))
        return result
      }),
    depart: (): Promise<Outcome> => perform('departure', (id, _version, key) => life.depart(id, key)),
  }
}

export type Steps = ReturnType<typeof createSteps>
