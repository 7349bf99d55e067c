/** A closed list of values: a name for the list, and each value with its meaning, in the order of the contract. */
export type ValueTable = {
  readonly about: string
  readonly rows: readonly (readonly [value: string, meaning: string])[]
}

/** A table of the contract's own list: a value without a meaning does not compile. */
export const valueTable = <const V extends string>(
  about: string,
  list: readonly V[],
  meanings: Readonly<Record<V, string>>,
): ValueTable => ({ about, rows: list.map((value) => [value, meanings[value]]) })

/** The table in Markdown. */
export const tableOf = (rows: readonly (readonly string[])[], heads: readonly string[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
