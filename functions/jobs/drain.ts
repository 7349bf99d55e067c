import type { Clock } from '../ports/clock'
import { tally } from './tally'

// The function that works off orders is ended after 300 seconds; the rest waits for the next order.
const workSeconds = 240

/** Whether so many seconds have passed since now. */
export function timeLimit(clock: Clock, seconds = workSeconds): () => boolean {
  const endsAt = clock.after(seconds)
  return () => clock.now() > endsAt
}

/** The items that a drain works off, and the work on each. */
export type Drain<Item, Word extends string> = {
  /** Reads the due items, the oldest first: at most `limit`. Items already worked on may still be among them. */
  readonly due: (limit: number) => Promise<readonly Item[]>
  /** The key of an item, the same at every read: an item is worked on once in a drain. */
  readonly keyOf: (item: Item) => string
  /** Works on one item and counts the outcome. */
  readonly work: (item: Item, count: (word: Word) => void) => Promise<void>
  /** Receives an item that failed, which is counted as `failed`; the rest go on. */
  readonly onFailure: (item: Item, error: unknown) => Promise<void>
  /** True once the drain must end; asked between two items. */
  readonly isOver: () => boolean
  readonly pageSize: number
  readonly atOnce?: number
}

/**
 * Works off the due items, page by page, until there are no more or the drain is over.
 *
 * @returns the number of items by outcome.
 */
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

  // Items that stay due after they were worked on come before the others: the next page reads past them.
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
