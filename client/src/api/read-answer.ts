import * as z from 'zod/mini'

type Tree = { [key: string]: unknown }
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

const removeAt = (root: unknown, path: readonly PropertyKey[], keys: readonly string[]): void => {
  let place: unknown = root
  for (const step of path) place = isTree(place) ? place[String(step)] : undefined
  if (!isTree(place)) return
  for (const key of keys) delete place[key]
}

/**
 * Reads an answer by its schema; `null` when it does not fit. A member that this version does not know is left out, so
 * that a phone with last month's app can still talk with today's server.
 */
export const readAnswer = <T extends z.ZodMiniType>(schema: T, body: unknown): z.infer<T> | null => {
  const first = z.safeParse(schema, body)
  if (first.success) return first.data
  const copy: unknown = JSON.parse(JSON.stringify(body ?? null))
  for (const issue of first.error.issues) {
    if (issue.code === 'unrecognized_keys') removeAt(copy, issue.path, issue.keys)
  }
  const second = z.safeParse(schema, copy)
  return second.success ? second.data : null
}
