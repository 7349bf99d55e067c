import type { Clock } from '../ports/clock'

/** A clock that reads the time from `read`, by default the machine's. */
export const clock = (read: () => Date = () => new Date()): Clock => ({
  now: () => read().toISOString(),
  after: (seconds) => new Date(read().getTime() + seconds * 1000).toISOString(),
})
