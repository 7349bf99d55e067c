import { generateKeyPairSync } from 'node:crypto'
import { type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose'

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** The platform's identity provider, as the tests know it. */
export const staffIssuer = 'https://staff.example'
export const staffAudience = 'liangzheng-staff'

/** The public half of its key, and the text of it, which a forger would take for a secret. */
export const staffPublicKey = pair.publicKey
export const staffPublicPem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString()

const seconds = (): number => Math.floor(Date.now() / 1000)

/** A staff token: by default of the reviewer Lin, good for an hour. */
export const staffToken = (
  claims: JWTPayload = {},
  header: Partial<JWTHeaderParameters> = {},
): Promise<string> =>
  new SignJWT({
    sub: 'lin',
    scope: 'reviewer',
    iss: staffIssuer,
    aud: staffAudience,
    iat: seconds(),
    exp: seconds() + 3600,
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', ...header })
    .sign(pair.privateKey)
