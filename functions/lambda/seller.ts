import { seller } from '../groups/seller'
import { serve } from '../http/serve'
import { closedVault } from '../vault/closed-vault'
import { once, wire } from '../wiring'

/** The function `seller`. */
export const handler = serve(
  seller,
  once(() => wire(process.env, closedVault)),
)
