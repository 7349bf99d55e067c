import { byTime } from '#shared/rules/day'
import type { Clock } from '../ports/clock'

/** A breaker that stops calls which would only fail. */
export type CircuitBreaker = {
  /** The instant until which no call may be made, or null when calls may be made. */
  readonly openUntil: () => string | null
  readonly failed: () => void
  readonly worked: () => void
}

/**
 * A breaker that opens after so many failures in a row, for so many seconds. After that one more failure opens it again; a
 * call that succeeds closes it. A clock that is set back closes it as well.
 */
export function circuitBreaker(clock: Clock, failures: number, seconds: number): CircuitBreaker {
  let inRow = 0
  let open: { readonly from: string; readonly to: string } | null = null
  return {
    openUntil() {
      const now = clock.now()
      return open !== null && byTime(open.from, now) <= 0 && byTime(now, open.to) < 0 ? open.to : null
    },
    failed() {
      inRow += 1
      if (inRow >= failures) open = { from: clock.now(), to: clock.after(seconds) }
    },
    worked() {
      inRow = 0
      open = null
    },
  }
}
