import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Credentials } from '../secrets/local-credentials'
import { S3Error } from './s3-error'

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** SHA-256 in lower-case hex. */
export const sha256Hex = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex')

/** The credential scope of Signature Version 4: who signs, on which day. */
export type Scope = { readonly day: string; readonly text: string }

/** Reads `<key>/<day>/<region>/s3/aws4_request` and refuses a key, region or service that is not ours. */
export function scopeOf(credential: string, credentials: Credentials): Scope {
  const [accessKeyId, day = '', region, service, end, ...rest] = credential.split('/')
  if (accessKeyId !== credentials.accessKeyId) {
    throw new S3Error(403, 'InvalidAccessKeyId', 'The access key does not exist here.')
  }
  const wellFormed = region === credentials.region && service === 's3' && end === 'aws4_request'
  if (!wellFormed || rest.length > 0 || !/^\d{8}$/.test(day)) {
    throw new S3Error(
      400,
      'AuthorizationHeaderMalformed',
      `The credential must name the region ${credentials.region}.`,
    )
  }
  return { day, text: `${day}/${region}/${service}/${end}` }
}

/** Refuses a signature that the secret did not make over `text`. */
export function checkSignature(given: string, text: string, scope: Scope, credentials: Credentials): void {
  const dayKey = hmac(`AWS4${credentials.secretAccessKey}`, scope.day)
  const signingKey = hmac(hmac(hmac(dayKey, credentials.region), 's3'), 'aws4_request')
  const expected = hmac(signingKey, text)
  const got = Buffer.from(given, 'hex')
  if (got.length !== expected.length || !timingSafeEqual(got, expected)) {
    throw new S3Error(403, 'SignatureDoesNotMatch', 'The signature does not match what was signed.')
  }
}

/** Reads the instant of `X-Amz-Date`, such as `20260301T010000Z`, which must be on the day of the scope. */
export function signedAt(text: string, scope: Scope): Date {
  const parts = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(text)
  const instant = parts && new Date(text.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (!instant || Number.isNaN(instant.getTime()) || !text.startsWith(scope.day)) {
    throw new S3Error(
      403,
      'AccessDenied',
      'X-Amz-Date is missing, unreadable or of another day than the credential.',
    )
  }
  return instant
}
