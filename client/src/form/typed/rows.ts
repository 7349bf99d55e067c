/** A change of one row; `null` takes the row away. */
export type RowChange = Readonly<Record<string, unknown>> | null

/** A row of a list and the key under which its changes are kept. */
export type Keyed<R> = { readonly key: string; readonly row: R }

const isRow = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const contentOf = (key: string): Readonly<Record<string, unknown>> => {
  if (!key.startsWith('{')) return {}
  const content: unknown = JSON.parse(key.slice(0, key.lastIndexOf('}') + 1))
  return isRow(content) ? content : {}
}

/** The key of a row that the server does not have. */
export const newRow = (name: string): string => `new:${name}`

/** A change of one row: of one that the server has, what changed; of a new one, all of it. */
export const changeOf = <R extends object>(key: string, row: R, change: Partial<R>): Partial<R> =>
  key.startsWith('{') ? change : { ...row, ...change }

/**
 * The rows of a list with her changes, each with its key. A row has no identity but what the server has in it: that is its
 * key, counted where two are the same. A change whose row is no longer there makes the row anew, so that it is not lost.
 */
export const rowsWith = <R extends object>(
  saved: readonly R[],
  changes: Readonly<Record<string, RowChange | undefined>>,
  asRow: (content: object) => R,
): readonly Keyed<R>[] => {
  const seen = new Map<string, number>()
  const keyed = saved.map((one) => {
    const row = asRow(one)
    const content = JSON.stringify(row)
    const count = (seen.get(content) ?? 0) + 1
    seen.set(content, count)
    return { key: count === 1 ? content : `${content}#${count}`, row }
  })
  const kept = keyed.flatMap(({ key, row }) => {
    const change = changes[key]
    return change === null ? [] : [{ key, row: asRow({ ...row, ...change }) }]
  })
  const added = Object.entries(changes).flatMap(([key, change]) =>
    change && !keyed.some((one) => one.key === key)
      ? [{ key, row: asRow({ ...contentOf(key), ...change }) }]
      : [],
  )
  return [...kept, ...added]
}

/** A key of a row, and the one that it has after a save. */
export type NewKey = readonly [before: string, after: string]

/** The keys that rows have after a save, of those that change. */
export const newKeys = (
  before: readonly Keyed<object>[],
  after: readonly Keyed<object>[],
): readonly NewKey[] =>
  before.flatMap(({ key }, at): readonly NewKey[] => {
    const saved = after[at]?.key
    return saved === undefined || saved === key ? [] : [[key, saved]]
  })

/**
 * The changes under the keys that their rows have by now. A row is saved under another key, and the answer that would say so
 * may be lost: the row is where one of the saves that were sent has put it.
 */
export const rekeyed = <C extends RowChange>(
  changes: Readonly<Record<string, C>>,
  sent: readonly NewKey[],
  saved: readonly Keyed<object>[],
): Record<string, C> => {
  const keyNow = (key: string, left: readonly NewKey[]): string | undefined => {
    if (saved.some((one) => one.key === key)) return key
    const further = left.filter(([before]) => before !== key)
    return left
      .filter(([before]) => before === key)
      .map(([, after]) => keyNow(after, further))
      .find((found) => found !== undefined)
  }
  return Object.fromEntries(
    Object.entries(changes).map(([key, change]) => [keyNow(key, sent) ?? key, change]),
  )
}
