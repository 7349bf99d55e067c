import type { Later } from './later'

const overlapSeconds = 24 * 60 * 60
// Each makes a signature of 47 characters in one header: receivers take headers of a few thousand.
const mostInUse = 10

/** A secret that was replaced, by its number, and the instant until which it stays valid. */
type PreviousSecret = { readonly secretVersion: number; readonly until: string }

/** The secrets of a receiver, each derived from its number: the present one, and those that may still be valid, the newest first. */
export type Secrets = {
  readonly secretVersion: number
  readonly previousSecrets: readonly PreviousSecret[]
}

const stillValid = ({ previousSecrets }: Secrets, now: string): readonly PreviousSecret[] =>
  previousSecrets.filter(({ until }) => now < until)

/**
 * The receiver with its next secret, or null while ten are in use. The secret that is replaced stays valid for a day, those
 * replaced before it until their own day is over.
 */
export function rotated<S extends Secrets>(webhook: S, now: string, after: Later): S | null {
  const earlier = stillValid(webhook, now)
  if (earlier.length + 1 >= mostInUse) return null
  const { secretVersion } = webhook
  return {
    ...webhook,
    secretVersion: secretVersion + 1,
    previousSecrets: [{ secretVersion, until: after(overlapSeconds) }, ...earlier],
  }
}

/** The numbers of the secrets that a delivery is signed with at an instant, the newest first. */
export const secretsInUse = (webhook: Secrets, now: string): readonly number[] => [
  webhook.secretVersion,
  ...stillValid(webhook, now).map(({ secretVersion }) => secretVersion),
]

/** The instant until which a secret before the present one is valid, or null where none is. */
export const previousSecretUntil = (webhook: Secrets, now: string): string | null =>
  stillValid(webhook, now)[0]?.until ?? null

/** A keyed hash (base64url) as a secret of Standard Webhooks: `whsec_` and plain base64. */
export const asSecret = (hash: string): string => {
  const base64 = hash.replace(/-/g, '+').replace(/_/g, '/')
  return `whsec_${base64}${'='.repeat((4 - (base64.length % 4)) % 4)}`
}

/** The secret of a receiver with this number, derived by a keyed hash (base64url) of webhooks alone. */
export const secretOf = (
  { id }: { readonly id: string },
  secretVersion: number,
  keyed: (text: string) => string,
): string => asSecret(keyed(`${id}#${secretVersion}`))
