import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { type Entity, entities, indexes } from '#functions/store/key-table'
import { inProject } from '#local/project-root'
import { readService } from '../service'

const { functions, resources } = readService()

const attribute = z.object({ AttributeName: z.string(), KeyType: z.string() })
const tableShape = z.object({
  GlobalSecondaryIndexes: z.array(z.object({ IndexName: z.string(), KeySchema: z.array(attribute) })),
})
const grant = z.object({
  Effect: z.literal('Allow'),
  Action: z.array(z.string()),
  Condition: z.optional(
    z.object({
      'ForAllValues:StringLike': z.optional(z.object({ 'dynamodb:LeadingKeys': z.array(z.string()) })),
    }),
  ),
})
const roleShape = z.object({
  Policies: z.array(z.object({ PolicyDocument: z.object({ Statement: z.array(z.unknown()) }) })),
})

const rows: readonly (readonly [name: string, entity: Entity])[] = Object.entries(entities)

/** The partitions of an entity as a policy names them. */
const leadingOf = ({ pk }: Entity): string => pk.replace(/\{.*$/, '*')

type Allowed = { readonly role: string; readonly action: string; readonly leading: readonly string[] | null }

/** What each role may do with rows of the table; `leading` null: with every row. */
const allowed: readonly Allowed[] = Object.entries(resources.Resources).flatMap(
  ([role, { Type, Properties }]) =>
    Type !== 'AWS::IAM::Role'
      ? []
      : roleShape.parse(Properties).Policies.flatMap(({ PolicyDocument }) =>
          PolicyDocument.Statement.flatMap((one) => {
            const read = grant.safeParse(one)
            if (!read.success) return []
            const { Action, Condition } = read.data
            const leading = Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? null
            return Action.filter((action) => action.startsWith('dynamodb:')).map((action) => ({
              role,
              action,
              leading,
            }))
          }),
        ),
)

const mayWith = (role: string, wanted: string): readonly (string | null)[] =>
  allowed
    .filter((one) => one.role === role && one.action === wanted)
    .flatMap(({ leading }): readonly (string | null)[] => leading ?? [null])

it('every prefix of keys that serverless.yml names is one of an entity of the key table', () => {
  const known = new Set(rows.map(([, entity]) => leadingOf(entity)))
  const strangers = allowed.flatMap(({ role, leading }) =>
    (leading ?? [])
      .filter((prefix) => !known.has(prefix))
      .map((prefix) => `${role} in serverless.yml names ${prefix}, which no entity of the key table has`),
  )
  expect([...new Set(strangers)]).toEqual([])
})

it('every function may delete the rows that the key table lists for it', () => {
  const missing = rows.flatMap(([name, entity]) =>
    (entity.deletedBy ?? []).flatMap((by) => {
      const role = functions[by]?.role ?? `no role of ${by}`
      return mayWith(role, 'dynamodb:DeleteItem').includes(leadingOf(entity))
        ? []
        : [
            `${role} in serverless.yml does not allow to delete ${leadingOf(entity)}, rows of the entity ${name}`,
          ]
    }),
  )
  expect(missing).toEqual([])
})

it('no function may delete other rows', () => {
  const more = Object.entries(functions).flatMap(([by, { role }]) => {
    const own = rows.filter(([, { deletedBy = [] }]) => deletedBy.some((one) => one === by))
    return mayWith(role, 'dynamodb:DeleteItem')
      .filter((prefix) => own.every(([, entity]) => leadingOf(entity) !== prefix))
      .map(
        (prefix) =>
          `${role} in serverless.yml may delete ${prefix}, and the function ${by} deletes no such row`,
      )
  })
  expect(more).toEqual([])
})

it('the indexes of the table are keyed by the attributes that the key table names', () => {
  const { GlobalSecondaryIndexes } = tableShape.parse(resources.Resources.Table?.Properties)
  const inTemplate = GlobalSecondaryIndexes.map(({ IndexName, KeySchema }) => {
    const named = (type: string) => KeySchema.find(({ KeyType }) => KeyType === type)?.AttributeName
    return [IndexName, { pk: named('HASH'), sk: named('RANGE') }]
  })
  expect(Object.fromEntries(inTemplate)).toEqual(indexes)
})

it('the stream brings the heads of merchants, as the key table names them', () => {
  const template = readFileSync(inProject('serverless.yml'), 'utf8')
  expect(template).toContain(`Keys: { sk: { S: [${entities.head.sk}] } }`)
})
