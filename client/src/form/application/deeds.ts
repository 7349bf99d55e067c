import * as z from 'zod/mini'
import type { Life } from '../../api/life'
import { createCarryOut, type DeedNeeds, type Outcome, type Step } from './carry-out'

export type DeedsNeeds = DeedNeeds & { readonly life: Life }

const appealPlace = (id: string) => `appeal:${id}`

/** What she does in the life of her shop: the half-yearly re-check, her one appeal, leaving. */
export const createDeeds = (needs: DeedsNeeds) => {
  const { store, storage, life } = needs
  const carryOut = createCarryOut(needs)
  const perform = async (name: string, step: Step): Promise<Outcome> => {
    const { merchant } = store.state()
    return merchant ? carryOut(merchant, name, step) : { kind: 'unsaved' }
  }

  return {
    /** Says whether anything has changed. Where something has, the change that she then hands in is her half. */
    recheck: (changed: boolean): Promise<Outcome> =>
      perform(`recheck-${changed}`, (id, _version, key) => life.recheck(id, changed, key)),
    /** What she has written so far; it outlives a killed app. */
    appealSoFar: (id: string): string => z.string().safeParse(storage.read(appealPlace(id))).data ?? '',
    keepAppeal: (id: string, text: string): void => storage.write(appealPlace(id), text),
    appeal: (reason: string): Promise<Outcome> =>
      perform('appeal', async (id, _version, key) => {
        const result = await life.appeal(id, reason, key)
        if (result.ok) storage.remove(appealPlace(id))
        return result
      }),
    depart: (): Promise<Outcome> => perform('departure', (id, _version, key) => life.depart(id, key)),
  }
}

export type Deeds = ReturnType<typeof createDeeds>
