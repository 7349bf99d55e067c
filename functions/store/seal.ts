import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { dictionary } from './dictionary'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** Bytes that only this key opens, and only with the same `about`: nonce, ciphertext, tag (NIST SP 800-38D). */
export function seal(key: Uint8Array, about: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(Buffer.from(about))
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/**
 * The bytes that `seal` sealed.
 *
 * @throws when the key or `about` is another, or the bytes were changed.
 */
export function unseal(key: Uint8Array, about: string, sealed: Uint8Array): Buffer {
  try {
    const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    })
    decipher.setAAD(Buffer.from(about))
    decipher.setAuthTag(sealed.subarray(-tagBytes))
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()])
  } catch (cause) {
    throw new Error(`What was sealed as ${about} does not open`, { cause })
  }
}

/** Text compressed and sealed: a write is paid by its size. */
export const sealText = (key: Uint8Array, about: string, text: string): Buffer =>
  seal(key, about, deflateRawSync(Buffer.from(text), { dictionary }))

/** The text that `sealText` sealed; throws as `unseal` does. */
export const unsealText = (key: Uint8Array, about: string, sealed: Uint8Array): string =>
  inflateRawSync(unseal(key, about, sealed), { dictionary }).toString('utf8')
