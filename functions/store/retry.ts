/** The number of attempts in all. */
export const mostTries = 6

/**
 * The wait before the next attempt: of random length, so that writers that collided do not collide again, and up to twice as
 * long after each ("full jitter", AWS Architecture Blog: Exponential Backoff And Jitter). After five tries that is 1.3
 * seconds at most in all.
 */
export const pauseAfter = (tries: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** tries))

/**
 * Repeats an action while it fails with an error that may pass, six times in all.
 *
 * @throws the last error, or the first that does not pass.
 */
export async function retry<T>(attempt: () => Promise<T>, mayPass: (error: unknown) => boolean): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (!mayPass(error) || tries === mostTries) throw error
      await pauseAfter(tries)
    }
  }
}
