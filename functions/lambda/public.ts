import { open } from '../groups/public'
import { serve } from '../http/serve'
import { closedVault } from '../vault/closed-vault'
import { once, wire } from '../wiring'

/** The function `public`. */
export const handler = serve(
  open,
  once(() => wire(process.env, closedVault)),
)
