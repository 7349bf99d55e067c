import { useState } from 'react'
import type { Outcome } from '../form/application/perform-once'

/** A step behind a button: one run at a time, with the outcome of the last. */
export const useStep = (step: () => Promise<Outcome>) => {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [busy, setBusy] = useState(false)
  const act = async (): Promise<Outcome> => {
    setBusy(true)
    const ended = await step()
    setBusy(false)
    setOutcome(ended)
    return ended
  }
  return { outcome, busy, act }
}
