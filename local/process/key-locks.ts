/** Runs one piece of work at a time on each key. */
export type KeyLocks = <T>(keys: readonly string[], work: () => Promise<T>) => Promise<T>

/** Locks by key. All keys of a piece of work are taken in one turn, so that none waits for another crosswise. */
export function keyLocks(): KeyLocks {
  const tails = new Map<string, Promise<unknown>>()
  return async (keys, work) => {
    const before = keys.flatMap((key) => tails.get(key) ?? [])
    const running = (before.length === 0 ? Promise.resolve() : Promise.all(before)).then(work)
    const settled = running.catch(() => undefined)
    for (const key of keys) tails.set(key, settled)
    try {
      return await running
    } finally {
      for (const key of keys) if (tails.get(key) === settled) tails.delete(key)
    }
  }
}
