/** A fresh key of 32 bytes, and its wrapped form that only the key service can open. */
type MadeKey = { readonly plain: Uint8Array; readonly wrapped: Uint8Array }

/**
 * A service that holds a key which never leaves it, and wraps ours with it. A key wrapped for one purpose opens for no
 * other. Both methods throw when the service does not answer or refuses.
 */
export type KeyWrapper = {
  readonly make: (purpose: string) => Promise<MadeKey>
  readonly unwrap: (wrapped: Uint8Array, purpose: string) => Promise<Uint8Array>
}
