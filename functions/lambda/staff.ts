import { serve } from '../http/serve'
import { staffOperations } from '../operations/staff/staff-operations'
import { openVault } from '../vault/open-vault'
import { once, wire } from '../wiring'

/** The function `staff`: serves the platform's staff. */
export const handler = serve(
  staffOperations,
  once(() => wire(process.env, openVault)),
)
