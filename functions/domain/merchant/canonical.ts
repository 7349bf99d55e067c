/** JSON with its keys in order, so that equal values have equal text and so equal hashes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const held = new Map(Object.entries(value))
  const pairs: string[] = []
  for (const key of [...held.keys()].sort())
    if (held.get(key) !== undefined) pairs.push(`${JSON.stringify(key)}:${canonical(held.get(key))}`)
  return `{${pairs.join(',')}}`
}
