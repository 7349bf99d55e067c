/** The source of new ids. */
export type Chance = {
  /** A UUIDv7 (RFC 9562): unique, and ordered by the time of its making. */
  readonly id: () => string
}
