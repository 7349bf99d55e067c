/** Values by name, some of them trees themselves. A list is a value, not a tree. */
export type Tree = Readonly<Record<string, unknown>>

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `base` with the values of `change` over it. */
export const joined = (base: Tree, change: Tree): Tree => {
  const result: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(change)) {
    const under = result[key]
    result[key] = isTree(value) && isTree(under) ? joined(under, value) : value
  }
  return result
}

/** `all` without the values that stand the same in `gone`. */
export const remaining = (all: Tree, gone: Tree): Tree => {
  const result: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(all)) {
    const other = gone[key]
    if (isTree(value) && isTree(other)) {
      const rest = remaining(value, other)
      if (Object.keys(rest).length > 0) result[key] = rest
    } else if (JSON.stringify(value) !== JSON.stringify(other)) result[key] = value
  }
  return result
}

/** What stands at the end of `path`, with the names that lead to it; empty where there is nothing. */
export const cut = (tree: Tree, [name, ...rest]: readonly string[]): Tree => {
  if (name === undefined) return tree
  const under = tree[name]
  if (under === undefined) return {}
  if (!isTree(under)) return { [name]: under }
  const inner = cut(under, rest)
  return rest.length > 0 && Object.keys(inner).length === 0 ? {} : { [name]: inner }
}

/** The first single value, with the names that lead to it. */
export const firstValue = (tree: Tree): Tree => {
  for (const [name, value] of Object.entries(tree))
    return { [name]: isTree(value) && Object.keys(value).length > 0 ? firstValue(value) : value }
  return {}
}
