import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { causes } from '../http/causes'
import { tally } from '../jobs/tally'
import { announceChange } from '../jobs/webhook/announce-change'
import type { OutcomeOf } from '../jobs/works'
import { shardOf } from '../ports/shard-of'
import type { StreamWorld } from '../ports/stream-world'
import { deliveryShards } from '../ports/webhook-store'
import type { World } from '../ports/world'
import { partsOf } from '../store/key'
import { entities } from '../store/key-table'
import type { Counts } from './serve-queue'

async function announceRecord({ dynamodb }: DynamoDBRecord, world: World): Promise<OutcomeOf<'outbox'>> {
  const { NewImage, OldImage } = dynamodb ?? {}
  const after = NewImage === undefined ? null : await world.webhooks.merchantOf(NewImage)
  if (after === null) return 'gone'
  const before = async () => (OldImage === undefined ? null : world.webhooks.merchantOf(OldImage))
  return announceChange(before, after, world)
}

/**
 * Orders deliveries to the receivers that are well, so that an event is on its way within seconds. Where that fails, the
 * schedule of every minute sends what was announced.
 */
async function orderAtOnce(world: StreamWorld): Promise<void> {
  const webhooks = await world.webhooks.webhooks()
  const well = webhooks.filter(({ health }) => health.failingSince === null)
  const shards = new Set(well.map(({ id }) => shardOf(id, deliveryShards)))
  await world.orderDeliveries([...shards], world.clock.now())
}

const keyOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb?.Keys?.pk?.S ?? ''

/**
 * The Lambda function behind the table's stream: announces committed changes of merchants in the order of their commits. A
 * change that fails goes back, with all later changes of the same merchant; changes of others go on. What was announced is
 * then ordered to be delivered.
 */
export const serveStream =
  (openWorld: () => StreamWorld, onDone: (outcomes: Counts) => void = () => undefined) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const world = openWorld()
    const failed: { itemIdentifier: string }[] = []
    const stopped = new Set<string>()
    const { counts, count } = tally<OutcomeOf<'outbox'>>()
    const line = { work: 'outbox', shard: -1, backlogSeconds: 0 }
    for (const record of event.Records) {
      const itemIdentifier = record.dynamodb?.SequenceNumber ?? ''
      try {
        if (stopped.has(keyOf(record))) failed.push({ itemIdentifier })
        else count(await announceRecord(record, world))
      } catch (error) {
        stopped.add(keyOf(record))
        failed.push({ itemIdentifier })
        const merchantId = partsOf(entities.head.pk, keyOf(record)).merchant
        const failure = { outcomes: { failed: 1 }, merchantId, failure: causes(error) }
        world.log({ ...line, ...failure, time: world.clock.now(), level: 'error' })
      }
    }
    if (counts.has('told'))
      await orderAtOnce(world).catch((error: unknown) =>
        world.log({ ...line, outcomes: {}, time: world.clock.now(), level: 'error', failure: causes(error) }),
      )
    const outcomes = Object.fromEntries(counts)
    world.log({ ...line, time: world.clock.now(), level: 'info', outcomes })
    onDone(outcomes)
    return { batchItemFailures: failed }
  }
