import type { Visit } from '../door/door'
import type { Caller, Callers } from '../iam/callers'
import { S3Error } from './s3-error'
import { checkSignature, type Scope, scopeOf, sha256Hex, signedAt } from './signing-key'

const algorithm = 'AWS4-HMAC-SHA256'
const skewMs = 15 * 60_000
const longestSeconds = 7 * 24 * 3600

type Signed = {
  scope: Scope
  date: string
  signedHeaders: string[]
  signature: string
  payload: string
}

/**
 * Verifies Signature Version 4, in the Authorization header or in the query of a presigned link, and answers who signed
 * and the payload hash that was signed: hex, `UNSIGNED-PAYLOAD` or a `STREAMING-...` name.
 *
 * @throws {S3Error} for no signature, a foreign key, an expired or wrong signature, or an unsigned `x-amz-` header.
 */
export function verifyRequest(
  visit: Visit,
  callers: Callers,
  now: Date,
): { readonly caller: Caller; readonly payload: string } {
  const inQuery = visit.query.has('X-Amz-Signature')
  const signed = inQuery ? fromQuery(visit, callers, now) : fromHeader(visit, callers, now)
  requireSignedHeaders(visit, signed.signedHeaders)
  const request = canonicalRequest(visit, signed)
  const text = [algorithm, signed.date, signed.scope.text, sha256Hex(request)].join('\n')
  checkSignature(signed.signature, text, signed.scope)
  return { caller: signed.scope.caller, payload: signed.payload }
}

function fromHeader(visit: Visit, callers: Callers, now: Date): Signed {
  const { authorization = '' } = visit.request.headers
  const pattern =
    /^AWS4-HMAC-SHA256 Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/
  const [, credential, headers, signature] = pattern.exec(authorization) ?? []
  if (credential === undefined || headers === undefined || signature === undefined) {
    throw new S3Error(403, 'AccessDenied', 'Anonymous access is forbidden.')
  }
  const token = visit.request.headers['x-amz-security-token']
  const scope = scopeOf(credential, token === undefined ? undefined : String(token), callers)
  const date = headerText(visit, 'x-amz-date')
  if (Math.abs(signedAt(date, scope).getTime() - now.getTime()) > skewMs) {
    throw new S3Error(
      403,
      'RequestTimeTooSkewed',
      'The request was signed more than 15 minutes away from now.',
    )
  }
  const payload = headerText(visit, 'x-amz-content-sha256')
  if (payload === '') throw new S3Error(400, 'InvalidRequest', 'x-amz-content-sha256 is missing.')
  return { scope, date, signedHeaders: headers.split(';'), signature, payload }
}

function fromQuery(visit: Visit, callers: Callers, now: Date): Signed {
  const value = (name: string): string => visit.query.get(name) ?? ''
  const seconds = Number(value('X-Amz-Expires'))
  if (value('X-Amz-Algorithm') !== algorithm || !(seconds >= 1 && seconds <= longestSeconds)) {
    throw new S3Error(400, 'AuthorizationQueryParametersError', 'The signature in the query is malformed.')
  }
  const scope = scopeOf(
    value('X-Amz-Credential'),
    visit.query.get('X-Amz-Security-Token') ?? undefined,
    callers,
  )
  const date = value('X-Amz-Date')
  if (now.getTime() > signedAt(date, scope).getTime() + seconds * 1000) {
    throw new S3Error(403, 'AccessDenied', 'Request has expired')
  }
  const payload =
    value('X-Amz-Content-Sha256') || headerText(visit, 'x-amz-content-sha256') || 'UNSIGNED-PAYLOAD'
  const signedHeaders = value('X-Amz-SignedHeaders').split(';')
  return { scope, date, signedHeaders, signature: value('X-Amz-Signature'), payload }
}

function requireSignedHeaders(visit: Visit, signedHeaders: readonly string[]): void {
  const sent = Object.keys(visit.request.headers).filter((name) => name.startsWith('x-amz-'))
  const unsigned = ['host', ...sent].filter((name) => !signedHeaders.includes(name))
  if (unsigned.length > 0) {
    throw new S3Error(403, 'AccessDenied', `Headers that were not signed: ${unsigned.join(', ')}`)
  }
}

function canonicalRequest(visit: Visit, signed: Signed): string {
  const query = [...visit.query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encode(name), encode(value)].join('='))
    .sort()
  const headers = signed.signedHeaders.map(
    (name) => `${name}:${headerText(visit, name).replace(/ +/g, ' ')}\n`,
  )
  const path = visit.path.split('/').map((segment) => encode(decodeURIComponent(segment)))
  return [
    visit.method,
    path.join('/'),
    query.join('&'),
    headers.join(''),
    signed.signedHeaders.join(';'),
    signed.payload,
  ].join('\n')
}

function headerText(visit: Visit, name: string): string {
  const value = visit.request.headers[name]
  return (Array.isArray(value) ? value.join(',') : (value ?? '')).trim()
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
