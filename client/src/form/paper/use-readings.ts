import { type Typed, withChange } from '../application/typed'
import { useFields } from '../application/use-fields'
import type { Reading } from './readings'

/**
 * What was read on her photos and fills fields of this page that are still empty. It is shown in them, and becomes hers when she
 * says so: by a tap of its own, or by the one that leads on.
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
