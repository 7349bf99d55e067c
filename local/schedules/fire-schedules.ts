import { setTimeout as pause } from 'node:timers/promises'
import type { BusinessClock } from '../door/clock'
import type { Schedule, Server } from './schedules-of'

/** Calls `tick` again and again until the function it answers is called. */
export type Ticker = (tick: () => Promise<void>) => () => void

/** Ticks every second: often enough that the minute of the business clock is met wherever it is moved to. */
export const everySecond: Ticker = (tick) => {
  const timer = setInterval(() => void tick(), 1_000)
  return () => clearInterval(timer)
}

const minuteOf = (instant: Date): number => Math.floor(instant.getTime() / 60_000)

/** A schedule that has fired, and the instant that it fired for. */
export type Firing = { readonly schedule: Schedule; readonly at: Date }

export type FiringOptions = {
  readonly schedules: readonly Schedule[]
  readonly clock: Pick<BusinessClock, 'now'>
  readonly ticker: Ticker
  /** Works off what one function is ordered. */
  readonly workOff: (server: Server, firings: readonly Firing[]) => Promise<void>
  /** Hears why orders could not be worked off; the next tick goes on. */
  readonly onFailure: (error: unknown) => void
  /** How long work that runs when the schedules end is waited for; two seconds unless given. */
  readonly mostStopMs?: number
}

/**
 * Fires schedules by the business clock, from now on. What lies between two looks at the clock fires once, for the last of its
 * instants, and a clock that was set back fires nothing again until it has gone on. While a function works off its orders
 * no more are sent to it; what became due meanwhile fires once afterwards.
 *
 * @returns what ends it: it lets go of work that does not end in time, for the next order takes it up.
 */
export function fireSchedules(options: FiringOptions): () => Promise<void> {
  const { schedules, clock, ticker, workOff, onFailure, mostStopMs = 2_000 } = options
  const servers = [...new Set(schedules.map(({ server }) => server))]
  const lines = servers.map((server) => {
    const own = schedules.filter((schedule) => schedule.server === server)
    let seen = clock.now()
    let running: Promise<void> | null = null

    async function look(): Promise<void> {
      const [after, now] = [seen, clock.now()]
      if (minuteOf(now) === minuteOf(after)) return
      seen = now
      const firings = own.flatMap((schedule) => {
        const at = schedule.latest(after, now)
        return at === null ? [] : [{ schedule, at }]
      })
      if (firings.length > 0) await workOff(server, firings)
    }

    return (): Promise<void> => {
      running ??= look()
        .catch(onFailure)
        .finally(() => {
          running = null
        })
      return running
    }
  })
  let last: Promise<unknown> = Promise.resolve()
  const stopTicking = ticker(async () => {
    const ran = Promise.all(lines.map((line) => line()))
    last = ran
    await ran
  })
  return async () => {
    stopTicking()
    await Promise.race([last, pause(mostStopMs, undefined, { ref: false })])
  }
}
