import { serveReadings } from '../queue/serve-readings'
import { embeddedReader } from '../reading/embedded-reader'
import { openVault } from '../vault/open-vault'
import { once, wireReading } from '../wiring'

/** The function `reading`: reads photographed papers when they are kept. */
export const handler = serveReadings(once(() => wireReading(process.env, openVault, embeddedReader)))
