import { isRefusal, type Refusal, refuse } from '../domain/merchant/refusal'

// Of writers that meet, one comes through each time: a whole application's photos (20) may be announced at once.
const mostTries = 24

/**
 * The outcome of the first of at most 24 attempts that no other write disturbed; `changed` when all were disturbed.
 * `tries` counts the attempts before, from 0.
 */
export async function tryAgain<T>(
  attempt: (tries: number) => Promise<T | 'changed'>,
): Promise<T | 'changed'> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const outcome = await attempt(tries)
    if (outcome !== 'changed') return outcome
  }
  return 'changed'
}

/**
 * The outcome of an operation without If-Match: it is decided again when another write came in between; after the last
 * attempt `busy`.
 */
export async function unlessChanged<T>(attempt: () => Promise<T | Refusal>): Promise<T | Refusal> {
  const outcome = await tryAgain(async () => {
    const one = await attempt()
    return isRefusal(one) && one.refusal === 'version_changed' ? 'changed' : one
  })
  return outcome === 'changed' ? refuse('busy') : outcome
}
