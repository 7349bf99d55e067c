import { serve } from '../http/serve'
import { sellerOperations } from '../operations/seller/seller-operations'
import { closedVault } from '../vault/closed-vault'
import { once, wire } from '../wiring'

/** The function `seller`: serves sellers, without photos. */
export const handler = serve(
  sellerOperations,
  once(() => wire(process.env, closedVault)),
)
