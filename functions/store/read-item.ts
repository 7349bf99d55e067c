import * as z from 'zod/mini'
import type { Item } from './table'

/** The schema version of every item: items of this version are read, and no others. */
export const itemVersion = 1

/** A schema of text that is JSON of another schema. */
export const jsonOf = <T>(schema: z.ZodMiniType<T>) =>
  z.pipe(
    z.string(),
    z.pipe(
      z.transform((text: string): unknown => JSON.parse(text)),
      schema,
    ),
  )

/** The content of an item; an item of another version or shape is a failure that names its key. */
export function readItem<T>(item: Item, schema: z.ZodMiniType<T>): T {
  const parsed = z.safeParse(schema, item)
  if (item.v === itemVersion && parsed.success) return parsed.data
  throw new Error(`The item ${String(item.pk)} ${String(item.sk)} is not of version ${itemVersion}`, {
    cause: parsed.error,
  })
}
