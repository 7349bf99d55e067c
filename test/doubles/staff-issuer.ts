import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose'

// Jest makes one for the whole run (staff-key.cjs): it takes a third of a second, in more than a hundred suites.
const { TEST_STAFF_KEY: given } = process.env
const privateKey =
  given === undefined
    ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    : createPrivateKey(given)

/** The platform's identity provider, as the tests know it. */
export const staffIssuer = 'https://staff.example'
export const staffAudience = 'liangzheng-staff'

/** The public half of its key, and the text of it, which a forger would take for a secret. */
export const staffPublicKey = createPublicKey(privateKey)
export const staffPublicPem = staffPublicKey.export({ type: 'spki', format: 'pem' }).toString()

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
    .sign(privateKey)
