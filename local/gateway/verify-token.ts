import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { VerifiedToken } from './gateway-event'
import type { JwtRule } from './routes'

/**
 * Verifies a bearer token as API Gateway's JWT authorizer does: RS256 signature, issuer, audience, times, and at least
 * one of the route's scopes. What fails is answered with the status that the gateway answers.
 */
export async function verifyToken(
  authorization: string | undefined,
  rule: JwtRule,
  getKey: JWTVerifyGetKey,
): Promise<VerifiedToken | 401 | 403> {
  const token = (authorization ?? '').replace(/^Bearer\s+/i, '')
  const payload = await payloadOf(token, rule, getKey)
  if (payload === null) return 401
  const scopes = typeof payload.scope === 'string' ? payload.scope.split(' ') : []
  if (rule.scopes.length > 0 && !rule.scopes.some((scope) => scopes.includes(scope))) return 403
  return { claims: claimsOf(payload), scopes: rule.scopes.length > 0 ? scopes : null }
}

async function payloadOf(token: string, rule: JwtRule, getKey: JWTVerifyGetKey): Promise<JWTPayload | null> {
  try {
    const expected = { issuer: rule.issuer, audience: [...rule.audience], algorithms: ['RS256'] }
    return (await jwtVerify(token, getKey, { ...expected, requiredClaims: ['exp'] })).payload
  } catch (error) {
    if (error instanceof errors.JOSEError) return null
    throw error
  }
}

/** Claims reach the function as strings; a list is written `[a b]`. */
function claimsOf(payload: JWTPayload): Record<string, string> {
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? `[${value.join(' ')}]`
        : typeof value === 'object'
          ? JSON.stringify(value)
          : String(value),
    ]),
  )
}
