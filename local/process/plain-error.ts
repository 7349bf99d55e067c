/**
 * A problem whose message is one plain sentence for the person at the terminal: what is wrong and what to do.
 * The commands print that sentence to stderr and end with code 1, without a stack trace.
 */
export class PlainError extends Error {
  override name = 'PlainError'
}

/** Whether `error` is a system error with this code, such as `EADDRINUSE`. */
export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code
}

/** The message of an error, in its own words. */
export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error)
}
