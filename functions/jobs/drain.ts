import type { Clock } from '../ports/clock'
import { tally } from './tally'

// A function that works off orders is ended after 300 seconds; what is left over waits for the next order.
const workSeconds = 240

/** Whether so many seconds have passed since now. */
export function timeLimit(clock: Clock, seconds = workSeconds): () => boolean {
  const endsAt = clock.after(seconds)
  return () => clock.now() > endsAt
}

/** What a drain works off, and how. */
export type Drain<Item, Word extends string> = {
  /** Reads what is due, the oldest first: at most `limit`. What was worked on may still be among it. */
  readonly due: (limit: number) => Promise<readonly Item[]>
  /** The same for the same item whenever it is read: an item is worked on once in a drain. */
  readonly keyOf: (item: Item) => string
  /** Works on one item and counts what came of it. */
  readonly work: (item: Item, count: (word: Word) => void) => Promise<void>
  /** Hears of an item that failed, which is counted as `failed`; the rest go on. */
  readonly onFailure: (item: Item, error: unknown) => Promise<void>
  /** Ends the drain between two items. */
  readonly isOver: () => boolean
  readonly pageSize: number
  readonly atOnce?: number
}

/** Works off what is due, page by page, until there is no more or the drain is over, and answers how many fared how. */
export async function drain<Item, Word extends string>(
  given: Drain<Item, Word>,
): Promise<ReadonlyMap<Word | 'failed', number>> {
  const { due, keyOf, work, onFailure, isOver, pageSize, atOnce = 1 } = given
  const { counts, count } = tally<Word | 'failed'>()
  const seen = new Set<string>()

  async function attempt(item: Item): Promise<void> {
    try {
      await work(item, count)
    } catch (error) {
      count('failed')
      await onFailure(item, error)
    }
  }

  // Items that stay due after they were worked on stand in front of the others: the next page reads past them.
  let staying = 0
  for (;;) {
    const limit = pageSize + staying
    const found = await due(limit)
    const fresh = found.filter((item) => !seen.has(keyOf(item)))
    staying = found.length - fresh.length
    for (const item of fresh) seen.add(keyOf(item))
    const worker = async (): Promise<void> => {
      for (let item = fresh.shift(); item !== undefined && !isOver(); item = fresh.shift())
        await attempt(item)
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
    if (found.length < limit || isOver()) return counts
  }
}
