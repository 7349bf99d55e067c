/** The business clock: days, deadlines and sweeps follow it. Instants are UTC, ISO 8601 with `Z`. */
export type Clock = {
  readonly now: () => string
  /** The instant so many seconds from now. */
  readonly after: (seconds: number) => string
}
