import { serveQueue } from '../queue/serve-queue'
import { openVault } from '../vault/open-vault'
import { once, wire } from '../wiring'

/** The function `work`: reminders, what the clock has decided, and photos left over. */
export const handler = serveQueue(once(() => wire(process.env, openVault)))
