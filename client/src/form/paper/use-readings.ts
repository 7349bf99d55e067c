import { useFields } from '../application/use-fields'
import { type Typed, withChange } from '../typed/typed'
import type { Reading } from './readings'

/**
 * The readings that fill empty fields of this page. They are shown in the fields, and become answers when she confirms them:
 * by a tap of their own, or by the one that leads on.
 */
export const useReadings = (
  isHere: (reading: Reading) => boolean,
): { readonly count: number; readonly accept: () => void } => {
  const { readings, open, answer } = useFields()
  const offered = open ? readings.filter((one) => one.stands === 'fills' && isHere(one)) : []
  return {
    count: offered.length,
    accept: () => {
      const all = offered.reduce<Typed>((sum, { change }) => withChange(sum, change), {})
      if (offered.length > 0) answer(all)
    },
  }
}
