import type { SQSClient } from '@aws-sdk/client-sqs'
import { sqsOrderDeliveries } from '#functions/queue/order-deliveries'
import { serveQueue } from '#functions/queue/serve-queue'
import { queueClient } from '#test/doubles/queue-client'
import { type QueueServer, queueServer } from '#test/doubles/queue-server'
import { testWorld } from '#test/doubles/test-world'
import { queueEvent } from '#test/fixtures/queue-event'

let queues: QueueServer
let client: SQSClient
beforeEach(async () => {
  queues = await queueServer(['DeliveryQueue'])
  client = queueClient(queues.endpoint)
})
afterEach(() => {
  client.destroy()
  return queues.stop()
})

it('an order for each shard is in the queue, as the function that delivers takes it', async () => {
  const world = testWorld()
  const order = sqsOrderDeliveries(client, `${queues.endpoint}/000000000000/DeliveryQueue`)
  await order([0, 3], world.clock.now())
  const bodies = queues.bodies('DeliveryQueue')
  expect(bodies).toHaveLength(2)
  for (const body of bodies)
    expect(await serveQueue(() => world)(queueEvent(body))).toEqual({ batchItemFailures: [] })
})

it('an order that the queue does not take fails', async () => {
  await queues.stop()
  const order = sqsOrderDeliveries(client, `${queues.endpoint}/000000000000/DeliveryQueue`)
  await expect(order([0], testWorld().clock.now())).rejects.toThrow()
})
