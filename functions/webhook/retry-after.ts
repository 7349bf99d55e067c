const longestSeconds = 24 * 60 * 60

/**
 * The seconds that a Retry-After header asks for (RFC 9110, section 10.2.3: seconds, or an HTTP date), counted from `now`
 * and at most a day; 0 for a header that is missing, in the past, or neither of the two forms.
 */
export function retryAfterSeconds(header: string | undefined, now: Date): number {
  const value = (header ?? '').trim()
  const seconds = /^\d+$/.test(value)
    ? Number(value)
    : Math.ceil((Date.parse(/^\w+, .+ GMT$/.test(value) ? value : '') - now.getTime()) / 1000)
  return Number.isNaN(seconds) ? 0 : Math.min(Math.max(seconds, 0), longestSeconds)
}
