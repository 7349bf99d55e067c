import type { DynamoDBRecord } from 'aws-lambda'
import type { OrderDeliveries } from '#functions/ports/stream-world'
import type { World } from '#functions/ports/world'
import { serveStream } from '#functions/queue/serve-stream'
import type { TableStream } from '../database/table-stream'
import { keyLocks } from '../process/key-locks'
import type { OrderQueues, Outcomes } from './order-queues'

const mostTries = 3

/** The table's stream on its way to the function behind it. */
export type ChangeFeed = {
  /** Hands over every change that is new, tells `add` what was done, and answers how many were given up. */
  readonly drain: (add: (done: Outcomes) => void) => Promise<number>
}

/** Opens the feed of a stream to the function in this world; the deliveries that it orders go to these queues. */
export function changeFeed(stream: TableStream, world: World, queues: OrderQueues): ChangeFeed {
  const locked = keyLocks()

  // As the mapping of the stream does: what failed is tried again, a few times, and then given up.
  async function tell(records: readonly DynamoDBRecord[], add: (done: Outcomes) => void): Promise<number> {
    const orderDeliveries: OrderDeliveries = async (shards, at) => {
      const orders = shards.map((shard) => JSON.stringify({ v: 1, work: 'deliver', shard, scheduledAt: at }))
      await queues.workOff('deliver', orders, add)
    }
    let left = [...records]
    for (let tries = 0; tries < mostTries && left.length > 0; tries += 1) {
      const { batchItemFailures } = await serveStream(
        () => ({ ...world, orderDeliveries }),
        add,
      )({ Records: left })
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
      left = left.filter(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ''))
    }
    return left.length
  }

  async function tellAll(add: (done: Outcomes) => void): Promise<number> {
    let failed = 0
    for (let records = await stream.next(); records.length > 0; records = await stream.next())
      failed += await tell(records, add)
    return failed
  }

  return {
    // One at a time: two readers of one stream would tell the same twice, in vain.
    drain: (add) => locked(['stream'], () => tellAll(add)),
  }
}
