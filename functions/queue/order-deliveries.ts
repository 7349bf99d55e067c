import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { clientSettings } from '../client-settings'
import type { OrderDeliveries } from '../ports/stream-world'
import type { RoleCredentials } from '../role-credentials'

/** A client that gives up within ten seconds. */
export const sqsClient = (credentials?: RoleCredentials): SQSClient =>
  new SQSClient(clientSettings(credentials))

/** Orders as the schedule sends them, into the queue of deliveries at this address. */
export const sqsOrderDeliveries =
  (client: SQSClient, QueueUrl: string): OrderDeliveries =>
  async (shards, at) => {
    const orders = shards.map((shard) => JSON.stringify({ v: 1, work: 'deliver', shard, scheduledAt: at }))
    await Promise.all(
      orders.map((MessageBody) => client.send(new SendMessageCommand({ QueueUrl, MessageBody }))),
    )
  }
