import { serve } from '../http/serve'
import { staff } from '../operations/staff/staff-operations'
import { openVault } from '../vault/open-vault'
import { once, wire } from '../wiring'

/** The function `staff`. */
export const handler = serve(
  staff,
  once(() => wire(process.env, openVault)),
)
