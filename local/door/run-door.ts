import type { DynamoDBRecord } from 'aws-lambda'
import * as z from 'zod/mini'
import type { World } from '#functions/ports/world'
import { serveQueue } from '#functions/queue/serve-queue'
import { serveStream } from '#functions/queue/serve-stream'
import type { TableStream } from '../database/table-stream'
import type { Template } from '../gateway/template'
import { queueRecord } from '../process/queue-record'
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
const mostTries = 3

const target = z.object({ Input: z.string() })
const order = z.object({ work: z.string() })

/** The orders that the template's schedules send for one kind of work, as they would be sent at this instant. */
function ordersFor(template: Template, work: string, now: string): readonly string[] {
  return template
    .resources('AWS::Scheduler::Schedule')
    .map(({ properties }) =>
      target.parse(properties.Target).Input.replace('<aws.scheduler.scheduled-time>', now),
    )
    .filter((input) => order.parse(JSON.parse(input)).work === work)
}

const record = (body: string) => queueRecord('work', body)

/** The worlds of the functions behind the queues and the stream, the stream itself, and what deletes expired items up to an instant. */
export type Workers = {
  readonly work: World
  readonly deliver: World
  readonly outbox: World
  readonly stream: TableStream
  readonly expire: (now: string) => Promise<number>
}

type Outcomes = Readonly<Record<string, number>>
type Ran = { readonly ran: number; readonly failed: number; readonly outcomes: Record<string, number> }

/**
 * `POST /__local/run/sweep`, `/settle`, `/erase`, `/export`, `/clean` and `/deliver`: fires schedules once, works off every order and every change in the
 * table's stream that they cause, and answers `{ ran, outcomes }`: how many orders, and how many merchants or deliveries
 * fared how. `/clean` deletes what has expired in the table, too. By itself the local stack fires no schedule.
 */
export function runDoor(template: Template, workers: Workers): Door {
  // One at a time: two readers of one stream would tell the same twice, in vain.
  let last: Promise<unknown> = Promise.resolve()

  // As the mapping of the stream does: what failed is tried again, a few times, and then given up.
  async function tell(records: readonly DynamoDBRecord[], add: (done: Outcomes) => void): Promise<number> {
    let left = [...records]
    for (let tries = 0; tries < mostTries && left.length > 0; tries += 1) {
      const { batchItemFailures } = await serveStream(() => workers.outbox, add)({ Records: left })
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
      left = left.filter(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ''))
    }
    return left.length
  }

  async function drain(add: (done: Outcomes) => void): Promise<number> {
    let failed = 0
    for (let records = await workers.stream.next(); records.length > 0; records = await workers.stream.next())
      failed += await tell(records, add)
    return failed
  }

  async function run(named: readonly string[]): Promise<Ran> {
    const outcomes: Record<string, number> = {}
    const add = (done: Outcomes): void => {
      for (const [name, count] of Object.entries(done)) outcomes[name] = (outcomes[name] ?? 0) + count
    }
    const quiet = named.includes('deliver') ? add : () => undefined
    if (named.includes('clean')) {
      const expired = await workers.expire(workers.work.clock.now())
      if (expired > 0) add({ expired })
    }
    let [ran, failed] = [0, await drain(quiet)]
    for (const work of named) {
      const world = work === 'deliver' ? workers.deliver : workers.work
      const orders = ordersFor(template, work, world.clock.now())
      const serve = serveQueue(() => world, add)
      // Deliveries of one shard wait for receivers, and hold up no other shard.
      const batches = work === 'deliver' ? orders.map((one) => [one]) : [orders]
      const done = await Promise.all(batches.map((batch) => serve({ Records: batch.map(record) })))
      ran += orders.length
      failed += done.flatMap(({ batchItemFailures }) => batchItemFailures).length
    }
    return { ran, failed: failed + (await drain(quiet)), outcomes }
  }

  return async (visit) => {
    const named = visit.path.startsWith(prefix) ? works[visit.path.slice(prefix.length)] : undefined
    if (named === undefined) return false
    if (visit.method !== 'POST') {
      visit.response.setHeader('allow', 'POST')
      return answerJson(visit, 405, { message: 'Send a POST without a body.' })
    }
    const running = last.then(() => run(named))
    last = running.catch(() => undefined)
    return answerJson(visit, 200, await running)
  }
}
