import type { Log, WorkLine } from '#functions/ports/log'
import type { World } from '#functions/ports/world'
import { serveQueue } from '#functions/queue/serve-queue'
import { keyLocks } from '../process/key-locks'
import { queueRecord } from '../process/queue-record'
import type { Server } from './schedules-of'

/** Numbers by words: how many fared how. */
export type Outcomes = Readonly<Record<string, number>>

/** The queues of the functions that work off orders. Each works off one batch after the other: no order runs beside itself. */
export type OrderQueues = {
  /** Works off these orders, tells `add` what was done, and answers how many failed. */
  readonly workOff: (
    server: Server,
    orders: readonly string[],
    add: (done: Outcomes) => void,
  ) => Promise<number>
}

/** Opens the queues of functions in these worlds. An order that found nothing to do writes no line: some come every minute. */
export function orderQueues(worlds: Readonly<Record<Server, World>>): OrderQueues {
  const locked = keyLocks()

  async function run(server: Server, orders: readonly string[], add: (done: Outcomes) => void) {
    const world = { ...worlds[server], log: unlessIdle(worlds[server].log) }
    const serve = serveQueue(() => world, add)
    // Deliveries of one shard wait for receivers, and hold up no other shard.
    const batches = server === 'deliver' ? orders.map((order) => [order]) : [orders]
    const done = await Promise.all(
      batches.map((batch) => serve({ Records: batch.map((body) => queueRecord(server, body)) })),
    )
    return done.flatMap(({ batchItemFailures }) => batchItemFailures).length
  }

  return {
    workOff: (server, orders, add) => locked([server], () => run(server, orders, add)),
  }
}

const unlessIdle =
  (log: Log): Log =>
  (line) => {
    if (!('outcomes' in line) || !isIdle(line)) log(line)
  }

const isIdle = ({ level, outcomes }: WorkLine): boolean =>
  level === 'info' && Object.keys(outcomes).length === 0
