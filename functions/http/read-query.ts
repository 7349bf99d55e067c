import * as z from 'zod/mini'

// A list may be optional, or have a default.
const isList = (schema: unknown): boolean =>
  schema instanceof z.ZodMiniArray ||
  ((schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniDefault) &&
    isList(schema.def.innerType))

/**
 * The values of a query by their names, as the contract expects them: a name whose schema is a list is a list even where it
 * is given once, and a name given several times is one in any case.
 *
 * @param schema the endpoint's own; `null` where it has no query
 */
export function readQuery(rawQuery: string, schema: z.ZodMiniType | null): Readonly<Record<string, unknown>> {
  const known = schema instanceof z.ZodMiniObject ? schema.shape : {}
  const search = new URLSearchParams(rawQuery)
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name)
      return [name, isList(known[name]) || values.length > 1 ? values : values[0]]
    }),
  )
}
