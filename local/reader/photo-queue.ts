import { setTimeout as pause } from 'node:timers/promises'
import type { ReadingWorld } from '#functions/ports/reading-world'
import { serveReadings } from '#functions/queue/serve-readings'
import { queueRecord } from '../process/queue-record'

const mostTries = 3
const pauseMs = 1000

const record = (key: string) =>
  queueRecord(
    'photos',
    JSON.stringify({
      Records: [{ s3: { object: { key: encodeURIComponent(key).replace(/%2F/g, '/') } } }],
    }),
  )

/** Photos that wait to be read. `worked` waits until none is left; `stop` lets go of those that are. */
export type PhotoQueue = {
  readonly push: (key: string) => void
  readonly worked: () => Promise<void>
  readonly stop: () => void
}

/**
 * The queue of kept photos on one machine: one photo after the other, each tried three times as in the cloud. It works by
 * itself, for a seller waits for what it finds. It lives in memory: what is not read when the stack ends is left to people.
 */
export function photoQueue(world: ReadingWorld): PhotoQueue {
  const serve = serveReadings(() => world)
  let stopped = false
  let last: Promise<void> = Promise.resolve()

  async function work(key: string): Promise<void> {
    for (let tries = 0; tries < mostTries && !stopped; tries += 1) {
      const { batchItemFailures } = await serve({ Records: [record(key)] })
      if (batchItemFailures.length === 0) return
      await pause(pauseMs, undefined, { ref: false })
    }
  }

  return {
    push(key) {
      last = last.then(() => work(key))
    },
    worked: () => last,
    stop() {
      stopped = true
    },
  }
}
