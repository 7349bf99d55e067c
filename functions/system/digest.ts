import { createHash, createHmac, hkdfSync } from 'node:crypto'
import type { Digest } from '../ports/digest'

/** The keyed hash that the secrets of webhooks are derived by; its secret is theirs alone. */
export const webhookHash =
  (secret: string) =>
  (text: string): string =>
    createHmac('sha256', secret).update(text).digest('base64url')

/** Hashes under one secret; each purpose has a key of its own derived from it (HKDF, RFC 5869). */
export const digest = (secret: string): Digest => ({
  plain: (data) => createHash('sha256').update(data).digest('hex'),
  keyed: (purpose, text) => {
    const key = new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32))
    return createHmac('sha256', key).update(text).digest('base64url')
  },
})
