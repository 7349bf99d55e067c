import { serveStream } from '../queue/serve-stream'
import { closedVault } from '../vault/closed-vault'
import { once, wire } from '../wiring'

/** The function `outbox`: turns committed changes into events, each in the lane of every receiver. */
export const handler = serveStream(once(() => wire(process.env, closedVault)))
