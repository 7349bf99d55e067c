import { useState } from 'react'
import type { Outcome } from '../../form/application/carry-out'

/** A deed behind a button: one at a time, and how the last one ended. */
export const useDeed = (deed: () => Promise<Outcome>) => {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [busy, setBusy] = useState(false)
  const act = async (): Promise<Outcome> => {
    setBusy(true)
    const ended = await deed()
    setBusy(false)
    setOutcome(ended)
    return ended
  }
  return { outcome, busy, act }
}
