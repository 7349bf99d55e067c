import { createHmac, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createOnce } from '../process/data-directory'

/**
 * Answers the secrets that the template reads from a secret store when it is deployed. All are derived from one random
 * master secret, made once for a data folder. A name that ends in `Id` gets a readable id instead.
 */
export async function openLocalSecrets(dataDirectory: string): Promise<(reference: string) => string> {
  const master = await createOnce(join(dataDirectory, 'secret'), randomBytes(32).toString('hex'))
  return (reference) => {
    const name = /:SecretString:(\w+)/.exec(reference)?.[1] ?? reference
    if (name.endsWith('Id')) return `local-${name}`
    return createHmac('sha256', master).update(reference).digest('base64url')
  }
}
