import type * as z from 'zod/mini'

/** Any object of the OpenAPI document. */
export type Json = Readonly<Record<string, unknown>>

type KeyOf<T> = T extends unknown ? keyof T : never
type ValueOf<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never
type Item<T> = T extends readonly (infer Element)[] ? Item<Element> : NonNullable<T>

/**
 * A sentence for every field of a type, with its meaning, unit and format; for a field that is itself an object (or a list
 * of them) without a name of its own, the sentence and the words for its fields.
 */
export type FieldWords<T> = {
  readonly [K in KeyOf<T>]-?: string | readonly [string, FieldWords<Item<ValueOf<T, K>>>]
}

/** The words for fields, without the type they were checked against. */
export type LooseWords = { readonly [field: string]: string | readonly [string, LooseWords] }

/** A schema of the contract with the words for it. */
export type Described = {
  readonly schema: z.ZodMiniType
  readonly about: string
  readonly fields: LooseWords
}

/** A schema joined with its words: a field of the contract without a sentence does not compile. */
export function described<S extends z.ZodMiniType>(
  schema: S,
  about: string,
  fields: FieldWords<z.infer<S>>,
): Described
export function described(schema: z.ZodMiniType, about: string, fields: LooseWords): Described {
  return { schema, about, fields }
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A JSON schema with a description on each of its fields, however deep. */
export function withWords(schema: Json, words: LooseWords): Json {
  const { properties, items, anyOf, oneOf } = schema
  const within = (inner: unknown): unknown => (isJson(inner) ? withWords(inner, words) : inner)
  const field = ([name, property]: [string, unknown]): [string, unknown] => {
    const word = words[name]
    if (!isJson(property) || word === undefined) return [name, property]
    const [description, nested] = typeof word === 'string' ? [word, {}] : word
    return [name, { ...withWords(property, nested), description }]
  }
  return {
    ...schema,
    ...(isJson(properties) ? { properties: Object.fromEntries(Object.entries(properties).map(field)) } : {}),
    ...(isJson(items) ? { items: within(items) } : {}),
    ...(anyOf === undefined ? {} : { anyOf: list(anyOf).map(within) }),
    ...(oneOf === undefined ? {} : { oneOf: list(oneOf).map(within) }),
  }
}
