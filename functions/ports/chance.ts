/** Where new ids come from. */
export type Chance = {
  /** A UUIDv7 (RFC 9562): unique, and ordered by when it was made. */
  readonly id: () => string
}
