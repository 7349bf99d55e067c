import type { Merchants } from '../../api/merchants'
import { createCarryOut, type DeedNeeds, type Outcome, type Step } from './carry-out'
import { isNothing } from './typed'

export type SubmissionNeeds = DeedNeeds & { readonly merchants: Merchants }

/** Handing in and taking back. */
export const createSubmission = (needs: SubmissionNeeds) => {
  const { store, merchants } = needs
  const carryOut = createCarryOut(needs)

  const perform = async (name: string, step: Step): Promise<Outcome> => {
    await store.save()
    const { merchant, typed } = store.state()
    if (!merchant || !isNothing(typed)) return { kind: 'unsaved' }
    return carryOut(merchant, name, step)
  }

  return {
    submit: (): Promise<Outcome> => perform('submission', merchants.submit),
    withdraw: (): Promise<Outcome> => perform('withdrawal', merchants.withdraw),
    /** Goes on with an application that was left alone. What she typed meanwhile can only be saved after it. */
    async reopen(): Promise<Outcome> {
      const { merchant } = store.state()
      if (!merchant) return { kind: 'unsaved' }
      const ended = await carryOut(merchant, 'reopening', (id, _version, key) => merchants.reopen(id, key))
      if (ended.kind === 'done') await store.save()
      return ended
    },
  }
}

export type Submission = ReturnType<typeof createSubmission>
