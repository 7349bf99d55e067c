import { serve } from '../http/serve'
import { uploadOperations } from '../operations/upload/upload-operations'
import { openVault } from '../vault/open-vault'
import { once, wire } from '../wiring'

/** The function `upload`: serves sellers' photos and data requests. */
export const handler = serve(
  uploadOperations,
  once(() => wire(process.env, openVault)),
)
