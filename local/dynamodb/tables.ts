import * as z from 'zod/mini'
import type { Item } from './attribute'
import type { Engine } from './engine'

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }))
const description = z.object({
  Table: z.object({
    AttributeDefinitions: z.array(
      z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
    ),
    KeySchema: keySchema,
    GlobalSecondaryIndexes: z.optional(
      z.array(
        z.object({
          IndexName: z.string(),
          KeySchema: keySchema,
          Projection: z.object({
            ProjectionType: z.string(),
            NonKeyAttributes: z.optional(z.array(z.string())),
          }),
        }),
      ),
    ),
  }),
})

/** One key attribute: its name, its type, and which part of the key it is. */
export type KeyPart = {
  readonly name: string
  readonly type: 'S' | 'N' | 'B'
  readonly role: 'HASH' | 'RANGE'
}

/** The keys of a table, and the keys and the projection of each index; `projected` is null where it has everything. */
export type TableShape = {
  readonly key: readonly KeyPart[]
  readonly indexes: ReadonlyMap<
    string,
    { readonly key: readonly KeyPart[]; readonly projected: ReadonlySet<string> | null }
  >
}

/** The shapes of the engine's tables, asked for once. */
export type Tables = {
  /** The shape of a table, or null when there is none of that name. */
  readonly shapeOf: (name: string) => Promise<TableShape | null>
  readonly forget: (name: string) => void
}

/** The key of an item. */
export const keyOf = ({ key }: TableShape, item: Item): Item =>
  Object.fromEntries(key.map(({ name }) => [name, item[name] ?? {}]))

function shapeFrom({ Table }: z.infer<typeof description>): TableShape {
  const types = new Map(Table.AttributeDefinitions.map((one) => [one.AttributeName, one.AttributeType]))
  const parts = (schema: z.infer<typeof keySchema>): readonly KeyPart[] =>
    schema.map(({ AttributeName: name, KeyType: role }) => ({ name, role, type: types.get(name) ?? 'S' }))
  const key = parts(Table.KeySchema)
  const indexes = (Table.GlobalSecondaryIndexes ?? []).map(({ IndexName, KeySchema, Projection }) => {
    const own = parts(KeySchema)
    const always = [...key, ...own].map(({ name }) => name)
    const projected = new Set([...always, ...(Projection.NonKeyAttributes ?? [])])
    return [
      IndexName,
      { key: own, projected: Projection.ProjectionType === 'ALL' ? null : projected },
    ] as const
  })
  return { key, indexes: new Map(indexes) }
}

/** Looks tables up in an engine. */
export function tablesOf(engine: Engine): Tables {
  const known = new Map<string, Promise<TableShape | null>>()

  async function look(name: string): Promise<TableShape | null> {
    const { status, text } = await engine.ask('DescribeTable', JSON.stringify({ TableName: name }))
    if (status === 200) return shapeFrom(description.parse(JSON.parse(text)))
    known.delete(name)
    return null
  }

  return {
    shapeOf(name) {
      const asked = known.get(name) ?? look(name)
      known.set(name, asked)
      return asked
    },
    forget: (name) => void known.delete(name),
  }
}
