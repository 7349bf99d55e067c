import * as z from 'zod/mini'

/** A value as the protocol writes it: one member names its type, binary values are base64. */
export type Attribute = {
  readonly S?: string
  readonly N?: string
  readonly B?: string
  readonly BOOL?: boolean
  readonly NULL?: boolean
  readonly SS?: readonly string[]
  readonly NS?: readonly string[]
  readonly BS?: readonly string[]
  readonly L?: readonly Attribute[]
  readonly M?: Item
}

export type Item = { readonly [name: string]: Attribute }

/** The shape alone: what a value holds is judged by the engine. */
const attribute = z.custom<Attribute>((value) => typeof value === 'object' && value !== null)
export const item = z.record(z.string(), attribute)

/** The bytes that a key value is ordered and measured by; null for a value that can be no key. */
export function keyBytes({ S, N, B }: Attribute): Buffer | null {
  if (S !== undefined) return Buffer.from(S, 'utf8')
  if (B !== undefined) return Buffer.from(B, 'base64')
  return N === undefined ? null : Buffer.from(N, 'utf8')
}

/** The order of two key values of one type: texts and binary values by their bytes, numbers by their size. */
export function compareKeys(one: Attribute | undefined, other: Attribute | undefined): number {
  if (one?.N !== undefined && other?.N !== undefined) return Number(one.N) - Number(other.N)
  const empty = Buffer.alloc(0)
  return Buffer.compare((one && keyBytes(one)) ?? empty, (other && keyBytes(other)) ?? empty)
}
