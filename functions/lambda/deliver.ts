import { serveQueue } from '../queue/serve-queue'
import { closedVault } from '../vault/closed-vault'
import { once, wire } from '../wiring'

/** The function `deliver`: sends to receivers. Apart from all other work: it waits for people we do not know. */
export const handler = serveQueue(once(() => wire(process.env, closedVault)))
