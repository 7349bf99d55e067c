/** A fresh key of 32 bytes, and the same as only the key service can open it. */
type MadeKey = { readonly plain: Uint8Array; readonly wrapped: Uint8Array }

/**
 * A service that holds a key which never leaves it, and wraps ours with it. What was wrapped for one purpose opens for no
 * other. Both throw when the service does not answer or refuses.
 */
export type KeyWrapper = {
  readonly make: (purpose: string) => Promise<MadeKey>
  readonly unwrap: (wrapped: Uint8Array, purpose: string) => Promise<Uint8Array>
}
