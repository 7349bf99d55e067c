import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Caller, Callers } from '../iam/callers'
import { S3Error } from './s3-error'

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** SHA-256 in lower-case hex. */
export const sha256Hex = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex')

/** The credential scope of Signature Version 4: who signs, on which day. */
export type Scope = { readonly caller: Caller; readonly day: string; readonly text: string }

/** Reads `<key>/<day>/<region>/s3/aws4_request` and refuses a key, session token, region or service that is not known. */
export function scopeOf(credential: string, token: string | undefined, callers: Callers): Scope {
  const [accessKeyId = '', day = '', region, service, end, ...rest] = credential.split('/')
  const caller = callers(accessKeyId)
  if (caller === null) {
    throw new S3Error(403, 'InvalidAccessKeyId', 'The access key does not exist here.')
  }
  if (caller.credentials.sessionToken !== token) {
    throw new S3Error(400, 'InvalidToken', 'The provided token is malformed or otherwise invalid.')
  }
  const wellFormed = region === caller.credentials.region && service === 's3' && end === 'aws4_request'
  if (!wellFormed || rest.length > 0 || !/^\d{8}$/.test(day)) {
    throw new S3Error(
      400,
      'AuthorizationHeaderMalformed',
      `The credential must name the region ${caller.credentials.region}.`,
    )
  }
  return { caller, day, text: `${day}/${region}/${service}/${end}` }
}

/** Refuses a signature that the secret did not make over `text`. */
export function checkSignature(given: string, text: string, { caller, day }: Scope): void {
  const { secretAccessKey, region } = caller.credentials
  const dayKey = hmac(`AWS4${secretAccessKey}`, day)
  const signingKey = hmac(hmac(hmac(dayKey, region), 's3'), 'aws4_request')
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
