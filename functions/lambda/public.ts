import { serve } from '../http/serve'
import { open } from '../operations/public/public-operations'
import { closedVault } from '../vault/closed-vault'
import { once, wire } from '../wiring'

/** The function `public`. */
export const handler = serve(
  open,
  once(() => wire(process.env, closedVault)),
)
