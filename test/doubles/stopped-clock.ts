import type { Clock } from '#functions/ports/clock'

/** A clock that stands still until it is moved. */
export type StoppedClock = Clock & {
  readonly set: (instant: string) => void
  readonly forward: (seconds: number) => void
}

/** A working Wednesday morning in Shanghai. */
const wednesday = '2026-11-25T02:00:00.000Z'

/** Stands at an instant. */
export function stoppedClock(instant: string = wednesday): StoppedClock {
  let current = Date.parse(instant)
  const at = (ms: number): string => new Date(ms).toISOString()
  return {
    now: () => at(current),
    after: (seconds) => at(current + seconds * 1000),
    set: (next) => {
      current = Date.parse(next)
    },
    forward: (seconds) => {
      current += seconds * 1000
    },
  }
}
