/** Says that something is wrong, as an error that nobody caught: the app's `onError` hears of it, and the tests fail. */
export const report = (where: string, error: unknown): void => {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  reportError(new Error(`${where}: ${trace}`))
}
