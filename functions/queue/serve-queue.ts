import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import * as z from 'zod/mini'
import { causes } from '../http/causes'
import { cleanShard } from '../jobs/clean-shard'
import { exportShard } from '../jobs/export/export-shard'
import { announceShard } from '../jobs/webhook/announce-shard'
import { deliverShard } from '../jobs/webhook/deliver-shard'
import { workShard } from '../jobs/work-shard'
import { type Done, type Failure, type OrderedWork, orderedWorks, shardsOf } from '../jobs/works'
import type { World } from '../ports/world'

/** Counts by word: how many items had each outcome. */
export type Counts = Readonly<Record<string, number>>

const staleHours = 72

/** One message of the schedule: the kind of work, the shard, and the instant at which it was due to be sent. */
const order = z.strictObject({
  v: z.literal(1),
  work: z.enum(orderedWorks),
  shard: z.int().check(z.minimum(0)),
  scheduledAt: z.string(),
})

function readOrder(body: string, now: string): z.infer<typeof order> {
  const read = z.safeParse(order, JSON.parse(body))
  if (!read.success) throw new Error('The schedule sent an order of another version', { cause: read.error })
  const { work, shard, scheduledAt } = read.data
  if (shard >= shardsOf[work])
    throw new Error(`The schedule sent an order of shard ${shard} of ${work}, which has ${shardsOf[work]}`)
  const age = (Date.parse(now) - Date.parse(scheduledAt)) / 3_600_000
  if (!(age >= -1 && age <= staleHours))
    throw new Error(`The schedule sent an order of ${scheduledAt}, which is stale or from the future`)
  return read.data
}

type Job = (shard: number, world: World, onFailure: (failure: Failure) => void) => Promise<Done>

const jobs: Readonly<Record<OrderedWork, Job>> = {
  remind: (...order) => workShard('remind', ...order),
  settle: (...order) => workShard('settle', ...order),
  erase: (...order) => workShard('erase', ...order),
  clean: cleanShard,
  export: (_shard, world) => exportShard(world),
  announce: announceShard,
  deliver: deliverShard,
}

async function runOrder(body: string, world: World): Promise<Counts> {
  const { work, shard } = readOrder(body, world.clock.now())
  const line = { time: world.clock.now(), work, shard }
  const logFailure = ({ error, ...about }: Failure): void =>
    world.log({ ...line, ...about, level: 'error', outcomes: {}, backlogSeconds: 0, failure: causes(error) })
  const { outcomes: counted, backlogSeconds } = await jobs[work](shard, world, logFailure)
  const outcomes = Object.fromEntries(counted)
  world.log({ ...line, level: 'info', outcomes, backlogSeconds })
  return outcomes
}

/**
 * The Lambda function behind a queue of orders: one order a message. Only the orders that failed go back to the queue; after
 * five times they are in its dead-letter queue. `onDone` gets the outcome of each.
 */
export const serveQueue =
  (openWorld: () => World, onDone: (outcomes: Counts) => void = () => undefined) =>
  async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const world = openWorld()
    const failed: { itemIdentifier: string }[] = []
    for (const { body, messageId } of event.Records) {
      try {
        onDone(await runOrder(body, world))
      } catch (error) {
        failed.push({ itemIdentifier: messageId })
        const nothing = { work: 'order', shard: -1, outcomes: {}, backlogSeconds: 0 }
        world.log({ ...nothing, time: world.clock.now(), level: 'error', failure: causes(error) })
      }
    }
    return { batchItemFailures: failed }
  }
