import * as z from 'zod/mini'
import { calendarDay, instant } from '../text'
import { type Described, type Json, withWords } from './described'
import { merchantRequests, merchantSchemas } from './merchant-schemas'
import { paperRequests, paperSchemas } from './paper-schemas'
import { sellerRequests, sellerSchemas } from './seller-schemas'
import { staffRequests, staffSchemas } from './staff-schemas'
import { tableOf } from './value-table'
import { values } from './values'
import { webhookRequests, webhookSchemas } from './webhook-schemas'

type Named = Readonly<Record<string, Described>>

/** Every schema that answers have, by the name it has in the document. */
const answers: Named = {
  ...paperSchemas,
  ...merchantSchemas,
  ...sellerSchemas,
  ...staffSchemas,
  ...webhookSchemas,
}

/** Every schema that requests have. */
const requests: Named = {
  ...sellerRequests,
  ...merchantRequests,
  ...paperRequests,
  ...staffRequests,
  ...webhookRequests,
}

const refOf = (name: string): string => `#/components/schemas/${name}`

const refIn = (named: Named, schema: z.ZodMiniType, use: string): Json => {
  const name = Object.keys(named).find((one) => named[one]?.schema === schema)
  if (name === undefined)
    throw new Error(`${use} has a body without a name: add it to shared/contract/openapi/*-schemas.ts`)
  return { $ref: refOf(name) }
}

/** A reference to the schema of an answer. Throws, naming `use`, where it has no name and no words. */
export const answerRef = (schema: z.ZodMiniType, use: string): Json => refIn(answers, schema, use)

/** A reference to the schema of a request. Throws, naming `use`, where it has no name and no words. */
export const requestRef = (schema: z.ZodMiniType, use: string): Json => refIn(requests, schema, use)

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listNames = new Map(
  Object.entries(values).map(([name, { rows }]) => [rows.map(([value]) => value).join('\n'), name]),
)

/** The same schema, in which every closed list of the contract is a reference to it by its name. */
export function withNamedLists(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNamedLists)
  if (!isJson(value)) return value
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withNamedLists(one)]))
  const { enum: list, type: _type, ...rest } = inner
  const name = Array.isArray(list) ? listNames.get(list.join('\n')) : undefined
  return name === undefined ? inner : { $ref: refOf(name), ...rest }
}

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>

/**
 * The format of days and instants in a JSON schema, and no word that the names in an object are strings: every name is, and
 * swagger-typescript-api takes it to mean that each field may be missing.
 */
export const formats: Override = ({ zodSchema, jsonSchema }) => {
  if (zodSchema === instant) jsonSchema.format = 'date-time'
  if (zodSchema === calendarDay) jsonSchema.format = 'date'
  const { propertyNames } = jsonSchema
  if (typeof propertyNames === 'object' && Object.keys(propertyNames).join() === 'type')
    delete jsonSchema.propertyNames
}

function componentsOf(named: Named, io: 'input' | 'output'): Json {
  const registry = z.registry<{ id: string }>()
  for (const [id, { schema }] of Object.entries(named)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { io, unrepresentable: 'any', uri: refOf, override: formats })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _dialect, $id: _id, ...schema }]) => {
      const { about, fields } = named[name] ?? { about: '', fields: {} }
      return [name, withNamedLists({ description: about, ...withWords(schema, fields) })]
    }),
  )
}

const lists: Json = Object.fromEntries(
  Object.entries(values).map(([name, { about, rows }]) => [
    name,
    {
      type: 'string',
      description: `${about}\n\n${tableOf(
        rows.map(([value, meaning]) => [`\`${value}\``, meaning]),
        ['value', 'meaning'],
      )}`,
      enum: rows.map(([value]) => value),
    },
  ]),
)

/** The schemas of the document: answers, requests, and the closed lists. */
export const schemas = (): Json => ({
  ...componentsOf(answers, 'output'),
  ...componentsOf(requests, 'input'),
  ...lists,
})
