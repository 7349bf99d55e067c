import type { BusinessClock } from '../door/clock'
import type { ChangeFeed } from './change-feed'
import type { Firing } from './fire-schedules'
import type { OrderQueues } from './order-queues'
import type { Schedule, Server } from './schedules-of'

/** The schedules of the template, and what works off their orders and the changes that these make. */
export type Workers = {
  readonly schedules: readonly Schedule[]
  readonly clock: Pick<BusinessClock, 'now'>
  readonly queues: OrderQueues
  readonly changes: ChangeFeed
  /** Deletes what has expired in the table up to an instant, and answers how many items. */
  readonly expire: (now: string) => Promise<number>
}

const untold = (): void => undefined

/**
 * Works off what one function is ordered by schedules that have fired, after every change that was committed before. With the
 * photos left over, what has expired in the table goes, too.
 */
export const workOffFirings =
  ({ clock, queues, changes, expire }: Workers) =>
  async (server: Server, firings: readonly Firing[]): Promise<void> => {
    await changes.drain(untold)
    if (firings.some(({ schedule }) => schedule.work === 'clean')) await expire(clock.now().toISOString())
    const orders = firings.map(({ schedule, at }) => schedule.orderAt(at.toISOString()))
    await queues.workOff(server, orders, untold)
  }
