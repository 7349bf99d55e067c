import { serve } from '../http/serve'
import { publicOperations } from '../operations/public/public-operations'
import { filesIn } from '../system/files'
import { closedVault } from '../vault/closed-vault'
import { once, wire } from '../wiring'

/** The function `public`: serves requests without login. */
export const handler = serve(
  publicOperations,
  once(() => ({ ...wire(process.env, closedVault), files: filesIn(__dirname) })),
)
