/** An object with named fields, of which nothing more is known. */
export type Fields = Record<string, unknown>

/** Tells an object from everything else. */
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** The field of an unknown object, or undefined. */
export const field = (value: unknown, name: string): unknown => (isFields(value) ? value[name] : undefined)

/** The text of an option; `otherwise` where there is none. */
export const text = (value: unknown, otherwise = ''): string => {
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : otherwise
}
