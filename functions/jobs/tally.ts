/** A count for every word that occurred. */
export type Tally<Word extends string> = {
  readonly counts: ReadonlyMap<Word, number>
  readonly count: (word: Word) => void
}

/** A tally without counts. */
export function tally<Word extends string>(): Tally<Word> {
  const counts = new Map<Word, number>()
  return { counts, count: (word) => counts.set(word, (counts.get(word) ?? 0) + 1) }
}
