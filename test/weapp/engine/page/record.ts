/** Whether a value is an object with fields. */
export type Fields = Record<string, unknown>

/** Tells an object from everything else. */
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** The field of an unknown object, or undefined. */
export const field = (value: unknown, name: string): unknown => (isFields(value) ? value[name] : undefined)

/** Reports a defect as an error that nobody caught: the app's `onError` gets it, and the tests fail. */
export const text = (value: unknown, otherwise = ''): string => {
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : otherwise
}
