import { serve } from '../http/serve'
import { seller } from '../operations/seller/seller-operations'
import { closedVault } from '../vault/closed-vault'
import { once, wire } from '../wiring'

/** The function `seller`. */
export const handler = serve(
  seller,
  once(() => wire(process.env, closedVault)),
)
