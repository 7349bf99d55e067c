import { serveStream } from '../queue/serve-stream'
import { closedVault } from '../vault/closed-vault'
import { once, wire } from '../wiring'

/** The function `outbox`: what was committed becomes events, each in the lane of every receiver. */
export const handler = serveStream(once(() => wire(process.env, closedVault)))
