import { join } from 'node:path'
import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTVerifyGetKey,
  SignJWT,
} from 'jose'
import * as z from 'zod/mini'
import { answerJson, type Door } from '../door/door'
import { createOnce } from '../process/data-directory'

/** The issuer named in local staff tokens. A fixed name, so that a token stays good when the port moves. */
export const staffIssuer = 'https://staff.liangzheng.local'
/** The audience of staff tokens. */
export const staffAudience = 'liangzheng-staff'
/** Where the local server shows the issuer's public keys. */
export const staffKeysPath = '/__local/staff/jwks.json'

const storedKey = z.object({
  kty: z.literal('RSA'),
  kid: z.string(),
  n: z.string(),
  e: z.string(),
  d: z.string(),
  p: z.string(),
  q: z.string(),
  dp: z.string(),
  dq: z.string(),
  qi: z.string(),
})

/** The claims of a staff token; `phone` in the +86 form. */
export type StaffClaims = {
  name: string
  role: string
  provinces?: readonly string[]
  phone?: string
}

/** A tiny stand-in for the platform's own OpenID issuer. */
export type StaffIssuer = {
  keySet: { keys: JWK[] }
  /** Finds the key for `jwtVerify`. */
  getKey: JWTVerifyGetKey
  /** Signs a token (RS256) good for `hours`, 8 unless said otherwise. */
  sign(claims: StaffClaims, hours?: number): Promise<string>
}

/** Opens the issuer of a data folder; its key pair is made once. */
export async function openStaffIssuer(dataDirectory: string): Promise<StaffIssuer> {
  const file = join(dataDirectory, 'staff-key.json')
  const key = storedKey.parse(JSON.parse(await createOnce(file, JSON.stringify(await newKey()))))
  const signingKey = await importJWK(key, 'RS256')
  const keySet = { keys: [{ kty: key.kty, kid: key.kid, n: key.n, e: key.e, alg: 'RS256', use: 'sig' }] }
  return {
    keySet,
    getKey: createLocalJWKSet(keySet),
    sign: ({ name, role, provinces, phone }, hours = 8) => {
      const claims = {
        scope: role,
        ...(provinces === undefined ? {} : { provinces: [...provinces] }),
        ...(phone === undefined ? {} : { phone_number: phone }),
      }
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
        .setSubject(name)
        .setIssuer(staffIssuer)
        .setAudience(staffAudience)
        .setIssuedAt()
        .setExpirationTime(`${hours}h`)
        .sign(signingKey)
    },
  }
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const key = await exportJWK(privateKey)
  return { ...key, kid: await calculateJwkThumbprint(key) }
}

/** `GET /__local/staff/jwks.json`, and the discovery document that a gateway's JWT authorizer looks for. */
export function staffKeysDoor(issuer: StaffIssuer, origin: () => string): Door {
  return async (visit) => {
    if (visit.method !== 'GET') return false
    if (visit.path === staffKeysPath) return answerJson(visit, 200, issuer.keySet)
    if (visit.path !== '/__local/staff/.well-known/openid-configuration') return false
    return answerJson(visit, 200, { issuer: staffIssuer, jwks_uri: `${origin()}${staffKeysPath}` })
  }
}
