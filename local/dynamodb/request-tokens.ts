import { type Answer, refusal, refused } from './answer'

/** The tokens by which a repeated transaction is known again. */
export type RequestTokens = {
  /**
   * Carries a transaction out once for its token: a repetition within ten minutes of its end is answered by `again` and writes
   * nothing. What was refused may be tried under the same token.
   */
  readonly once: (
    token: string,
    request: string,
    work: () => Promise<Answer>,
    again: () => Promise<Answer>,
  ) => Promise<Answer>
}

const windowMs = 10 * 60_000

const mismatch = refused(
  refusal(
    'IdempotentParameterMismatchException',
    'The same client token was used in a request with other parameters',
  ),
)

/** The refusal while the first request of a token is under way. */
export const inProgress = refused(
  refusal(
    'TransactionInProgressException',
    'The transaction with the given request token is already in progress',
  ),
)

/** Tokens as DynamoDB keeps them: by the whole request, and by a clock. */
export function requestTokens(now: () => number): RequestTokens {
  const known = new Map<string, { readonly request: string; readonly endedAt: number | null }>()

  function forgetOld(): void {
    for (const [token, { endedAt }] of known)
      if (endedAt !== null && now() - endedAt >= windowMs) known.delete(token)
  }

  return {
    async once(token, request, work, again) {
      forgetOld()
      const seen = known.get(token)
      if (seen !== undefined && seen.request !== request) return mismatch
      if (seen !== undefined) return seen.endedAt === null ? inProgress : again()
      known.set(token, { request, endedAt: null })
      try {
        const answer = await work()
        if (answer.status === 200) known.set(token, { request, endedAt: now() })
        else known.delete(token)
        return answer
      } catch (error) {
        known.delete(token)
        throw error
      }
    },
  }
}
