import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { OrderDeliveries } from '../ports/stream-world'
import type { RoleCredentials } from '../role-credentials'

/** A client that gives up within ten seconds: three attempts, a second to connect, three to answer. */
export const sqsClient = (credentials?: RoleCredentials): SQSClient =>
  new SQSClient({
    credentials,
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true },
  })

/** Orders as the schedule sends them, into the queue of deliveries at this address. */
export const sqsOrderDeliveries =
  (client: SQSClient, QueueUrl: string): OrderDeliveries =>
  async (shards, at) => {
    const orders = shards.map((shard) => JSON.stringify({ v: 1, work: 'deliver', shard, scheduledAt: at }))
    await Promise.all(
      orders.map((MessageBody) => client.send(new SendMessageCommand({ QueueUrl, MessageBody }))),
    )
  }
