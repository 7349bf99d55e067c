import * as z from 'zod/mini'
import type { Endpoint } from '../endpoint'
import type { Json } from './described'
import { parameterWords } from './parameter-words'
import { formats, withNamedLists } from './schemas'

const exampleId = '019ab000-0000-7000-8000-000000000001'

const described = (name: string): string => {
  const words = parameterWords[name]
  if (words === undefined)
    throw new Error(
      `The parameter ${name} has no description: add it to shared/contract/openapi/parameter-words.ts`,
    )
  return words
}

const pathParameters = (path: string): readonly Json[] =>
  (path.match(/\{(\w+)\}/g) ?? []).map((part) => {
    const name = part.slice(1, -1)
    const schema = { type: 'string', format: 'uuid' }
    return { name, in: 'path', required: true, description: described(name), schema, example: exampleId }
  })

function queryParameters(
  query: z.ZodMiniType | null,
  examples: Readonly<Record<string, unknown>>,
): readonly Json[] {
  if (query === null) return []
  const { properties = {}, required = [] } = z.toJSONSchema(query, {
    io: 'input',
    unrepresentable: 'any',
    override: formats,
  })
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    description: described(name),
    schema: withNamedLists(schema),
    ...(typeof schema === 'object' && schema.type === 'array' ? { style: 'form', explode: true } : {}),
    ...(name in examples ? { example: examples[name] } : {}),
  }))
}

const header = (name: string, description: string, example: string, required: boolean): Json => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
  ...(required ? { example } : {}),
})

/** The parameters of an operation: of its path, its query and its headers. `examples` are for the query, by name. */
export const parametersOf = (
  endpoint: Endpoint,
  examples: Readonly<Record<string, unknown>>,
): readonly Json[] => [
  ...pathParameters(endpoint.path),
  ...queryParameters(endpoint.query, examples),
  ...(endpoint.idempotencyKey
    ? [
        header(
          'Idempotency-Key',
          'A name of your own for this request, 1 to 200 visible ASCII characters. The same request under the same key gets the same answer for 7 days.',
          'b2f7c1d0-3f0e-4c7f-9a43-2f1f6f3b7a10',
          true,
        ),
      ]
    : []),
  ...(endpoint.ifMatch ? [header('If-Match', 'The version last seen, as in ETag.', '"1"', true)] : []),
  ...(endpoint.revalidated
    ? [
        header(
          'If-None-Match',
          'The ETag of what is at hand: if it still holds, the answer is 304.',
          '',
          false,
        ),
      ]
    : []),
]
