import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose'
import { type Role, roles } from '#shared/contract/staff'
import type { StaffToken, TokenRefusal, Tokens } from '../ports/tokens'

/** The issuers and audiences of tokens, and their keys. `staffKeys` answers the public key of a staff token (JWKS). */
export type TokenSettings = {
  readonly sellerSecret: string
  readonly sellerIssuer: string
  readonly staffIssuer: string
  readonly staffAudience: string
  readonly staffKeys: JWTVerifyGetKey
}

const sellerAudience = 'liangzheng-seller'
const lifeSeconds = 2 * 60 * 60
const leewaySeconds = 60

const isRole = (text: string): text is Role => roles.some((role) => role === text)
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function rolesIn(payload: JWTPayload): Role | null {
  const scopes = (textOrNull(payload.scope) ?? '').split(' ').filter(isRole)
  return roles.find((role) => role === 'supervisor' && scopes.includes(role)) ?? scopes[0] ?? null
}

const provincesIn = (payload: JWTPayload): readonly string[] | null => {
  const listed = payload.provinces
  return Array.isArray(listed) ? listed.filter((code): code is string => typeof code === 'string') : null
}

// No answer in time, an answer that is no key set, or an error status (for which jose has no name of its own).
const ofKeyServer: readonly string[] = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']

// jose rejects a token by throwing its own errors; any other error, such as a key server that is down, is a failure.
async function verified<T>(
  check: () => Promise<{ payload: JWTPayload }>,
  read: (payload: JWTPayload) => T | null,
) {
  try {
    const { payload } = await check()
    return read(payload) ?? 'token_invalid'
  } catch (error) {
    if (error instanceof errors.JOSEError && ofKeyServer.includes(error.code))
      throw new Error('The key server of staff tokens does not answer as it should', { cause: error })
    if (error instanceof errors.JWTExpired) return 'token_expired'
    if (error instanceof errors.JOSEError) return 'token_invalid'
    throw new Error('A token could not be verified', { cause: error })
  }
}

const staffToken = (payload: JWTPayload): StaffToken | null =>
  payload.sub === undefined
    ? null
    : {
        name: payload.sub,
        role: rolesIn(payload),
        provinces: provincesIn(payload),
        phone: textOrNull(payload.phone_number),
      }

/** Keys of staff tokens fetched from the platform's identity provider, cached by jose. */
export const remoteStaffKeys = (jwksUrl: string): JWTVerifyGetKey => createRemoteJWKSet(new URL(jwksUrl))

/** Tokens by JWT (RFC 7519): sellers' are ours (HS256, two hours), staff's are the identity provider's (RS256). */
export function tokens(settings: TokenSettings): Tokens {
  const secret = new TextEncoder().encode(settings.sellerSecret)
  return {
    async issue(person) {
      const expires = Math.floor(Date.now() / 1000) + lifeSeconds
      const token = await new SignJWT()
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(person)
        .setIssuer(settings.sellerIssuer)
        .setAudience(sellerAudience)
        .setIssuedAt()
        .setExpirationTime(expires)
        .sign(secret)
      return { token, expiresAt: new Date(expires * 1000).toISOString() }
    },
    seller: (token) =>
      verified(
        () =>
          jwtVerify(token, secret, {
            algorithms: ['HS256'],
            issuer: settings.sellerIssuer,
            audience: sellerAudience,
            clockTolerance: leewaySeconds,
            requiredClaims: ['exp'],
          }),
        (payload) => (payload.sub === undefined ? null : { person: payload.sub }),
      ),
    staff: (token): Promise<StaffToken | TokenRefusal> =>
      verified(
        () =>
          jwtVerify(token, settings.staffKeys, {
            algorithms: ['RS256'],
            issuer: settings.staffIssuer,
            audience: settings.staffAudience,
            clockTolerance: leewaySeconds,
            requiredClaims: ['exp'],
          }),
        staffToken,
      ),
  }
}
