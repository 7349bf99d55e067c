import { shardOf } from '../ports/shard-of'
import { type IndexName, indexes } from './key-table'

/** The primary key of a row. */
export type Key = { readonly pk: string; readonly sk: string }

type Template<P extends string, S extends string> = { readonly pk: P; readonly sk: S }

type NameIn<Hole extends string> = Hole extends `${infer Name}%${string}`
  ? Name
  : Hole extends `${infer Name}:${string}`
    ? Name
    : Hole

/** The names of the placeholders of a template. */
type Names<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}`
  ? NameIn<Hole> | Names<Rest>
  : never

/** The same without placeholders that are a shard. */
type Named<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}`
  ? (Hole extends `${string}%${string}` ? never : NameIn<Hole>) | Named<Rest>
  : never

type Parts<Name extends string> = Readonly<Record<Name, string | number>>

const holes = /\{(\w+)(?:([%:])(\d+))?\}/g

// `{name}` is the value, `{name:8}` a number in eight digits, `{name%4}` the shard of an id among four.
const filled = (template: string, parts: Parts<string>): string =>
  template.replace(holes, (_, name: string, how: string | undefined, size: string | undefined) => {
    const value = String(parts[name])
    if (how === '%') return String(shardOf(value, Number(size)))
    return how === ':' ? value.padStart(Number(size), '0') : value
  })

/** The key of a row of an entity. */
export const keyOf = <P extends string, S extends string>(
  { pk, sk }: Template<P, S>,
  parts: Parts<Names<P> | Names<S>>,
): Key => ({ pk: filled(pk, parts), sk: filled(sk, parts) })

/** The sort key alone. */
export const sortOf = <P extends string, S extends string>(
  { sk }: Template<P, S>,
  parts: Parts<Names<S>>,
): string => filled(sk, parts)

/** The attributes that place a row in an index. */
export function placeOf<P extends string, S extends string>(
  { index, pk, sk }: Template<P, S> & { readonly index: IndexName },
  parts: Parts<Names<P> | Names<S>>,
): Readonly<Record<string, string>> {
  const attributes = indexes[index]
  return { [attributes.pk]: filled(pk, parts), [attributes.sk]: filled(sk, parts) }
}

const sharded = /\{\w+%(\d+)\}/

/** Every partition of the rows that share these parts: as many as there are shards. */
export function partitionsOf<P extends string, S extends string>(
  { pk }: Template<P, S>,
  parts: Parts<Named<P>>,
): readonly string[] {
  const count = Number(sharded.exec(pk)?.[1] ?? 1)
  return Array.from({ length: count }, (_, shard) => filled(pk.replace(sharded, String(shard)), parts))
}

/** One partition of them: that of a shard, or the only one. */
export const partitionOf = <P extends string, S extends string>(
  { pk }: Template<P, S>,
  parts: Parts<Named<P>>,
  shard = 0,
): string => filled(pk.replace(sharded, String(shard)), parts)

/** The beginning that the sort keys of all rows of an entity share. */
export const prefixOf = ({ sk }: Template<string, string>): string => sk.split('{')[0] ?? ''

/** The last sort key with this beginning: a tilde sorts after every id. */
export const lastOf = (beginning: string): string => `${beginning}~`

const hasAll = <Name extends string>(
  parts: Readonly<Record<string, string>>,
  names: readonly string[],
): parts is Readonly<Record<Name, string>> => names.every((name) => parts[name] !== undefined)

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The values that a template was filled with. Where it has several parts, only the first may hold a `#`. */
export function partsOf<Text extends string>(
  template: Text,
  text: string,
): Readonly<Record<Names<Text>, string>> {
  const names = [...template.matchAll(holes)].map(([, name = '']) => name)
  const form = template
    .split(/\{[^}]*\}/)
    .map(literal)
    .reduce((before, piece, at) => `${before}${at === 1 ? '(.*)' : '([^#]*)'}${piece}`)
  const found = new RegExp(`^${form}$`, 's').exec(text)?.slice(1) ?? []
  const parts = Object.fromEntries(found.map((value, at) => [names[at] ?? '', value]))
  if (!hasAll<Names<Text>>(parts, names)) throw new Error(`The key ${text} is not of the form ${template}`)
  return parts
}
