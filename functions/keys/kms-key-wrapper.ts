import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import { clientSettings } from '../client-settings'
import type { KeyWrapper } from '../ports/key-wrapper'
import type { RoleCredentials } from '../role-credentials'

/** A client that gives up within ten seconds. */
export const kmsClient = (credentials?: RoleCredentials): KMSClient =>
  new KMSClient(clientSettings(credentials))

/** Keys wrapped by a key of KMS; the purpose is the encryption context, which KMS binds and writes into its trail. */
export function kmsKeyWrapper(client: KMSClient, keyId: string): KeyWrapper {
  const context = (purpose: string) => ({ KeyId: keyId, EncryptionContext: { purpose } })
  return {
    async make(purpose) {
      const { Plaintext: plain, CiphertextBlob: wrapped } = await client.send(
        new GenerateDataKeyCommand({ ...context(purpose), KeySpec: 'AES_256' }),
      )
      if (plain === undefined || wrapped === undefined) throw new Error('The key service gave no key')
      return { plain, wrapped }
    },

    async unwrap(wrapped, purpose) {
      const { Plaintext: plain } = await client.send(
        new DecryptCommand({ ...context(purpose), CiphertextBlob: wrapped }),
      )
      if (plain === undefined) throw new Error('The key service gave no key')
      return plain
    },
  }
}
