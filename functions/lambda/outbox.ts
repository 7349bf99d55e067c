import { sqsClient, sqsOrderDeliveries } from '../queue/order-deliveries'
import { serveStream } from '../queue/serve-stream'
import { roleCredentials } from '../role-credentials'
import { readSettings } from '../settings'
import { closedVault } from '../vault/closed-vault'
import { once, wire } from '../wiring'

/** The function `outbox`: turns committed changes into events, each in the lane of every receiver. */
export const handler = serveStream(
  once(() => ({
    ...wire(process.env, closedVault),
    orderDeliveries: sqsOrderDeliveries(
      sqsClient(roleCredentials(process.env)),
      readSettings(process.env).DELIVERY_QUEUE_URL,
    ),
  })),
)
