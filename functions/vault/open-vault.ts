import type { DocumentVault } from '../ports/document-vault'
import type { Settings } from '../settings'
import { s3Client, s3DocumentVault } from './s3-document-vault'

/** The vault that the settings name. */
export const openVault = (settings: Settings): DocumentVault =>
  s3DocumentVault(s3Client(), settings.BUCKET_NAME)
