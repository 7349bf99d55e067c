/** The query as the contract expects it: a name given several times, or listed in `lists`, is a list. */
export function readQuery(rawQuery: string, lists: readonly string[]): Readonly<Record<string, unknown>> {
  const search = new URLSearchParams(rawQuery)
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name)
      return [name, lists.includes(name) || values.length > 1 ? values : values[0]]
    }),
  )
}
