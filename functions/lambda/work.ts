import { serveQueue } from '../queue/serve-queue'
import { closedVault } from '../vault/closed-vault'
import { once, wire } from '../wiring'

/** The function `work`: reminders, and what the clock has decided. */
export const handler = serveQueue(once(() => wire(process.env, closedVault)))
