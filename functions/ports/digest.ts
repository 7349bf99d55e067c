/** Hashes. `plain` is SHA-256 in hex; `keyed` can be repeated only with our key, and differs for each purpose. */
export type Digest = {
  readonly plain: (data: string | Uint8Array) => string
  readonly keyed: (purpose: 'person' | 'cursor' | 'log' | 'replay' | 'bar' | 'export', text: string) => string
}
