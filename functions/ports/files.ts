/** Files that were built with a function and lie beside it. */
export type Files = {
  /** The bytes of a file; throws, naming it, where there is none. */
  readonly read: (name: string) => Promise<Uint8Array>
}
