import { zipArchive } from '../archive/zip-archive'
import { serveQueue } from '../queue/serve-queue'
import { openVault } from '../vault/open-vault'
import { once, wire } from '../wiring'

/** The function `work`: runs reminders, changes by the clock, the removal of left-over photos, and exports. */
export const handler = serveQueue(once(() => ({ ...wire(process.env, openVault), archive: zipArchive })))
