import { join } from 'node:path'
import type { DynamoDBRecord } from 'aws-lambda'
import type { Merchant } from '#functions/domain/merchant/merchant'
import { shardOf } from '#functions/ports/shard-of'
import type { OrderDeliveries } from '#functions/ports/stream-world'
import { deliveryShards } from '#functions/ports/webhook-store'
import { serveStream } from '#functions/queue/serve-stream'
import { dataKeys } from '#functions/store/data-keys'
import { dynamoMerchantStore } from '#functions/store/merchant/dynamo-merchant-store'
import { table as rowsOf } from '#functions/store/table'
import { dynamoWebhookStore } from '#functions/store/webhook/dynamo-webhook-store'
import { chance } from '#functions/system/chance'
import { type TableStream, tableStream } from '#local/database/table-stream'
import { bareKeyWrapper } from '#test/doubles/bare-key-wrapper'
import { testWorld } from '#test/doubles/test-world'
import { handedIn, withdrawn } from '#test/fixtures/merchants'
import { temporaryFolder } from '#test/local/temporary-folder'
import { eventsOf, ordered, receiverIn } from '../jobs/webhook/outbox'
import { begin, write } from '../ports/stored'
import { tableName } from '../store/template-table'
import { testTable } from '../store/test-table'

const table = testTable()
const folder = temporaryFolder()

/** A world over the real engine, with the stream of its table read up to now. */
async function opened() {
  const sealing = dataKeys(rowsOf(table.client(), tableName), bareKeyWrapper)
  const merchants = dynamoMerchantStore(table.client(), tableName, sealing)
  const webhooks = dynamoWebhookStore(table.client(), tableName, sealing)
  const quiet = testWorld()
  const orders: number[][] = []
  const orderDeliveries: OrderDeliveries = async (shards) => void orders.push([...shards])
  const world = { ...quiet, chance, merchants, webhooks, orderDeliveries }
  for (const { id } of await webhooks.webhooks()) await webhooks.removeWebhook(id)
  const stream = tableStream(table.database().streamOf(tableName), join(folder, 'stream.json'))
  await all(stream)
  return { world, stream, orders, tried: quiet.webhookSender.tried, lines: quiet.works }
}

async function all(stream: TableStream): Promise<readonly DynamoDBRecord[]> {
  const records: DynamoDBRecord[] = []
  for (let page = await stream.next(); page.length > 0; page = await stream.next()) records.push(...page)
  return records
}

/** A merchant handed in and taken back: three changes. */
async function threeChanges(
  { world }: Awaited<ReturnType<typeof opened>>,
  number: string,
): Promise<Merchant> {
  const draft = await begin(world.merchants, `owner of ${number}`, number)
  const sent = await write(world.merchants, draft, handedIn(draft), '2026-11-25T03:00:00.000Z')
  return write(world.merchants, sent, withdrawn(sent), '2026-11-25T04:00:00.000Z')
}

it('committed changes become events, in order, whatever else is written to the table', async () => {
  const scene = await opened()
  const { world, stream, tried } = scene
  await receiverIn(world)
  const { id } = await threeChanges(scene, 'S1')
  const records = await all(stream)
  expect(records).toHaveLength(3)
  const done: unknown[] = []
  const serve = serveStream(
    () => world,
    (outcomes) => done.push(outcomes),
  )
  expect(await serve({ Records: [...records] })).toEqual({ batchItemFailures: [] })
  expect(done).toEqual([{ nothing_new: 1, told: 2 }])
  expect(await all(stream)).toEqual([])
  await ordered(world, 'deliver')
  expect(eventsOf(tried)).toMatchObject([
    { data: { merchantId: id, sequence: 1, status: 'submitted', previousStatus: 'draft' } },
    { data: { merchantId: id, sequence: 2, status: 'withdrawn', previousStatus: 'submitted' } },
  ])
})

it('what was announced is ordered to be delivered at once, but for receivers that fail', async () => {
  const scene = await opened()
  const { world, stream, orders } = scene
  const well = await receiverIn(world)
  const failing = await receiverIn(world)
  const health = { failingSince: world.clock.now(), restsUntil: null, goneAt: null }
  await world.webhooks.writeHealth(failing.id, health)
  await threeChanges(scene, 'S6')
  const records = [...(await all(stream))]
  await serveStream(() => world)({ Records: records })
  expect(orders).toEqual([[shardOf(well.id, deliveryShards)]])
  await serveStream(() => world)({ Records: records })
  expect(orders).toHaveLength(1)
})

it('where no delivery can be ordered the change is announced all the same, and the log says so', async () => {
  const scene = await opened()
  const { world, stream, tried, lines } = scene
  await receiverIn(world)
  await threeChanges(scene, 'S7')
  const records = [...(await all(stream))]
  const orderDeliveries = async () => {
    throw new Error('The queue did not answer')
  }
  const serve = serveStream(() => ({ ...world, orderDeliveries }))
  expect(await serve({ Records: records })).toEqual({ batchItemFailures: [] })
  expect(lines.find(({ level }) => level === 'error')).toMatchObject({ work: 'outbox' })
  await ordered(world, 'deliver')
  expect(tried).toHaveLength(2)
})

it('a day of records delivered again makes no event', async () => {
  const scene = await opened()
  const { world, stream, tried } = scene
  await receiverIn(world)
  await threeChanges(scene, 'S2')
  const records = [...(await all(stream))]
  const serve = serveStream(() => world)
  await serve({ Records: records })
  await ordered(world, 'deliver')
  for (let times = 0; times < 3; times += 1) await serve({ Records: records })
  await serve({ Records: records.slice(1) })
  expect(await ordered(world, 'deliver')).toEqual({})
  expect(tried).toHaveLength(2)
})

it('an unreadable record goes back with the later ones of its merchant; others are announced', async () => {
  const scene = await opened()
  const { world, stream, tried, lines } = scene
  await receiverIn(world)
  const bad = await threeChanges(scene, 'S3')
  const good = await threeChanges(scene, 'S4')
  const records = [...(await all(stream))]
  const broken = records.map((record, index) =>
    index === 1 ? { ...record, dynamodb: { ...record.dynamodb, NewImage: { v: { N: '0' } } } } : record,
  )
  const numberOf = (index: number) => ({ itemIdentifier: records[index]?.dynamodb?.SequenceNumber })
  const serve = serveStream(() => world)
  expect(await serve({ Records: broken })).toEqual({ batchItemFailures: [numberOf(1), numberOf(2)] })
  expect(lines.find(({ level }) => level === 'error')).toMatchObject({ merchantId: bad.id, work: 'outbox' })
  await ordered(world, 'deliver')
  expect(eventsOf(tried).map(({ data }) => data.merchantId)).toEqual([good.id, good.id])
  expect(await serve({ Records: records.slice(1) })).toEqual({ batchItemFailures: [] })
  await ordered(world, 'deliver')
  expect(eventsOf(tried.slice(2)).map(({ data }) => [data.merchantId, data.sequence])).toEqual([
    [bad.id, 1],
    [bad.id, 2],
  ])
})

it('a record without an image, or of an erased merchant, is skipped', async () => {
  const scene = await opened()
  const { world, stream } = scene
  await threeChanges(scene, 'S5')
  const [record] = await all(stream)
  const webhooks = { ...world.webhooks, merchantOf: async () => null }
  const done: unknown[] = []
  const serve = serveStream(
    () => ({ ...world, webhooks }),
    (outcomes) => done.push(outcomes),
  )
  await serve({ Records: [record ?? {}, {}] })
  expect(done).toEqual([{ gone: 2 }])
})
