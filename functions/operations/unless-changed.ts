import { isRefusal, type Refusal, refuse } from '../domain/merchant/refusal'

const mostTries = 4

/**
 * For operations that ask for no If-Match: reads and decides again when another write came in between, a few times. Then
 * the merchant is simply busy.
 */
export async function unlessChanged<T>(attempt: () => Promise<T | Refusal>): Promise<T | Refusal> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const outcome = await attempt()
    if (!isRefusal(outcome) || outcome.refusal !== 'version_changed') return outcome
  }
  return refuse('busy')
}
