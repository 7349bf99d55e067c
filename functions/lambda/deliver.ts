import { serveQueue } from '../queue/serve-queue'
import { closedVault } from '../vault/closed-vault'
import { once, wire } from '../wiring'

/**
 * The function `deliver`: sends events to receivers. It is apart from all other work because it waits for servers that are
 * not ours.
 */
export const handler = serveQueue(once(() => wire(process.env, closedVault)))
