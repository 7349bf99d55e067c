import { keyLocks } from '../process/key-locks'
import type { Outcomes } from '../schedules/order-queues'
import { servers } from '../schedules/schedules-of'
import type { Workers } from '../schedules/workers'
import { answerJson, type Door } from './door'

/** What each door runs, in this order; the changes it makes are told before it answers. */
const works: Readonly<Record<string, readonly string[]>> = {
  sweep: ['remind'],
  settle: ['settle'],
  clean: ['clean'],
  erase: ['erase'],
  export: ['export'],
  deliver: ['announce', 'deliver'],
}
const prefix = '/__local/run/'

type Ran = { readonly ran: number; readonly failed: number; readonly outcomes: Record<string, number> }

/**
 * `POST /__local/run/sweep`, `/settle`, `/erase`, `/export`, `/clean` and `/deliver`: fires schedules once, works off every order and every change in the
 * table's stream that they cause, and answers `{ ran, outcomes }`: how many orders, and how many merchants or deliveries
 * fared how. `/clean` deletes what has expired in the table, too.
 */
export function runDoor({ schedules, clock, changes, queues, expire }: Workers): Door {
  const locked = keyLocks()

  async function run(named: readonly string[]): Promise<Ran> {
    const outcomes: Record<string, number> = {}
    const add = (done: Outcomes): void => {
      for (const [name, count] of Object.entries(done)) outcomes[name] = (outcomes[name] ?? 0) + count
    }
    const quiet = named.includes('deliver') ? add : () => undefined
    if (named.includes('clean')) {
      const expired = await expire(clock.now().toISOString())
      if (expired > 0) add({ expired })
    }
    let [ran, failed] = [0, await changes.drain(quiet)]
    for (const work of named) {
      const now = clock.now().toISOString()
      const ordered = schedules.filter((schedule) => schedule.work === work)
      for (const server of servers) {
        const orders = ordered.filter((schedule) => schedule.server === server)
        failed += await queues.workOff(
          server,
          orders.map(({ orderAt }) => orderAt(now)),
          add,
        )
      }
      ran += ordered.length
    }
    return { ran, failed: failed + (await changes.drain(quiet)), outcomes }
  }

  return async (visit) => {
    const named = visit.path.startsWith(prefix) ? works[visit.path.slice(prefix.length)] : undefined
    if (named === undefined) return false
    if (visit.method !== 'POST') {
      visit.response.setHeader('allow', 'POST')
      return answerJson(visit, 405, { message: 'Send a POST without a body.' })
    }
    // One at a time: an answer tells of its own work alone.
    return answerJson(visit, 200, await locked(['run'], () => run(named)))
  }
}
