import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import * as z from 'zod/mini'
import { causes } from '../http/causes'
import { cleanShard } from '../jobs/clean-shard'
import { exportShard } from '../jobs/export/export-shard'
import { forecastShard } from '../jobs/forecast-shard'
import { announceShard } from '../jobs/webhook/announce-shard'
import { deliverShard } from '../jobs/webhook/deliver-shard'
import { type Failure, type Outcomes, workShard } from '../jobs/work-shard'
import { dueShards } from '../ports/reminder-store'
import type { World } from '../ports/world'

const staleHours = 72

/** One message of the schedule: which work, in which shard, and when it was due to be sent. */
const order = z.strictObject({
  v: z.literal(1),
  work: z.enum(['remind', 'settle', 'forecast', 'announce', 'deliver', 'clean', 'erase', 'export']),
  shard: z.int().check(z.minimum(0), z.maximum(dueShards - 1)),
  scheduledAt: z.string(),
})

function readOrder(body: string, now: string): z.infer<typeof order> {
  const read = z.safeParse(order, JSON.parse(body))
  if (!read.success) throw new Error('The schedule sent an order of another version', { cause: read.error })
  const age = (Date.parse(now) - Date.parse(read.data.scheduledAt)) / 3_600_000
  if (!(age >= -1 && age <= staleHours))
    throw new Error('The schedule sent an order that is stale or from the future')
  return read.data
}

type Done = { readonly outcomes: Outcomes; readonly backlogSeconds: number }

async function doWork(
  { work, shard }: z.infer<typeof order>,
  world: World,
  onFailure: (failure: Failure) => void,
): Promise<Done> {
  switch (work) {
    case 'export':
      return { outcomes: await exportShard(world), backlogSeconds: 0 }
    case 'forecast':
      return { outcomes: await forecastShard(shard, world), backlogSeconds: 0 }
    case 'announce':
      return { outcomes: await announceShard(shard, world, onFailure), backlogSeconds: 0 }
    case 'clean':
      return { outcomes: await cleanShard(shard, world, onFailure), backlogSeconds: 0 }
    case 'deliver':
      return { outcomes: await deliverShard(shard, world, onFailure), backlogSeconds: 0 }
    default:
      return workShard(work, shard, world, onFailure)
  }
}

async function obey(body: string, world: World): Promise<Outcomes> {
  const read = readOrder(body, world.clock.now())
  const line = { time: world.clock.now(), work: read.work, shard: read.shard }
  const done = await doWork(read, world, ({ merchantId, error }) =>
    world.log({
      ...line,
      level: 'error',
      outcomes: {},
      backlogSeconds: 0,
      merchantId,
      failure: causes(error),
    }),
  )
  world.log({ ...line, level: 'info', ...done })
  return done.outcomes
}

/**
 * The Lambda function behind a queue of orders: one order a message. Only the orders that failed go back to the queue; after
 * five times they stand in its dead-letter queue. `onDone` hears what was done.
 */
export const serveQueue =
  (openWorld: () => World, onDone: (outcomes: Outcomes) => void = () => undefined) =>
  async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const world = openWorld()
    const failed: { itemIdentifier: string }[] = []
    for (const { body, messageId } of event.Records) {
      try {
        onDone(await obey(body, world))
      } catch (error) {
        failed.push({ itemIdentifier: messageId })
        const nothing = { work: 'order', shard: -1, outcomes: {}, backlogSeconds: 0 }
        world.log({ ...nothing, time: world.clock.now(), level: 'error', failure: causes(error) })
      }
    }
    return { batchItemFailures: failed }
  }
