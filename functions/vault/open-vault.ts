import type { DocumentVault } from '../ports/document-vault'
import type { RoleCredentials } from '../role-credentials'
import type { Settings } from '../settings'
import { s3Client, s3DocumentVault } from './s3-document-vault'

/** Opens the vault of a function: the one that the settings name, under the function's role. */
export type OpenVault = (settings: Settings, credentials?: RoleCredentials) => DocumentVault

/** The vault that the settings name. */
export const openVault: OpenVault = (settings, credentials) =>
  s3DocumentVault(s3Client(credentials), settings.BUCKET_NAME)
