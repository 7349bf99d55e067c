/** The source of new ids and of chance. */
export type Chance = {
  /** A UUIDv7 (RFC 9562): unique, and ordered by the time of its making. */
  readonly id: () => string
  /** A number from 0 to below 1, each as likely as any other. */
  readonly fraction: () => number
}
