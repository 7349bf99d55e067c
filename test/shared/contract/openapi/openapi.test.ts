import { Webhook } from 'standardwebhooks'
import * as z from 'zod/mini'
import { api } from '#shared/contract/api'
import type { Endpoint } from '#shared/contract/endpoint'
import { openapi } from '#shared/contract/openapi/openapi'
import { problemCodes, problemMeanings } from '#shared/contract/openapi/problem-meanings'
import { refusalsOf } from '#shared/contract/openapi/refusals'
import { answerRef } from '#shared/contract/openapi/schemas'
import { exampleDelivery, exampleEvent } from '#shared/contract/openapi/webhooks'
import { problems } from '#shared/contract/problem'
import { webhookEvent } from '#shared/contract/webhook'

const response = z.looseObject({
  description: z.string(),
  headers: z.optional(z.record(z.string(), z.unknown())),
})
const operation = z.object({
  operationId: z.string(),
  description: z.string(),
  'x-roles': z.optional(z.array(z.string())),
  'x-code-samples': z.array(z.object({ source: z.string() })),
  responses: z.record(z.string(), z.union([response, z.object({ $ref: z.string() })])),
})
const document = z.object({
  info: z.object({ description: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  webhooks: z.record(z.string(), z.unknown()),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
})

const whole: unknown = JSON.parse(JSON.stringify(openapi()))
const { info, paths, components } = document.parse(whole)
const operations = Object.values(paths).flatMap((methods) => Object.values(methods))
const named = Object.entries(api).map(([name, endpoint]): [string, Endpoint] => [name, endpoint])
const of = (name: string) => {
  const found = operations.find(({ operationId }) => operationId === name)
  if (found === undefined) throw new Error(`The document lacks ${name}`)
  return found
}

/** Every object inside of a value, with where it is. Examples are left out: they are no schemas. */
function objectsIn(value: unknown, at = '#'): (readonly [string, Record<string, unknown>])[] {
  if (typeof value !== 'object' || value === null) return []
  const own = z.safeParse(z.record(z.string(), z.unknown()), value)
  const inner = Object.entries(value)
    .filter(([key]) => key !== 'example' && key !== 'examples')
    .flatMap(([key, one]) => objectsIn(one, `${at}/${key}`))
  return [...(own.success && !Array.isArray(value) ? [[at, own.data] as const] : []), ...inner]
}

const schemas = objectsIn(components.schemas)
const withFields = z.object({
  properties: z.record(z.string(), z.looseObject({ description: z.optional(z.string()) })),
})

it('every field of every schema has a description', () => {
  const fields = schemas.flatMap(([at, one]) => {
    const read = z.safeParse(withFields, one)
    return read.success && !at.endsWith('/properties')
      ? Object.entries(read.data.properties).map(
          ([name, { description = '' }]) => [`${at}.${name}`, description] as const,
        )
      : []
  })
  expect(fields.length).toBeGreaterThan(250)
  expect(fields.filter(([, description]) => description.length < 5)).toEqual([])
})

it('every closed list has a name, and a table of what its values mean', () => {
  const lists = schemas.filter(([, one]) => Array.isArray(one.enum))
  expect(lists.length).toBeGreaterThan(40)
  for (const [at, { enum: list, description }] of lists) {
    expect(at).toMatch(/^#\/[A-Z][A-Za-z]+$/)
    for (const value of z.parse(z.array(z.string()), list))
      expect(String(description)).toContain(`| \`${value}\` | `)
  }
})

it.each(named)(
  'the operation %s says what it does, who may call it, and how with curl',
  (name, { path, roles, caller }) => {
    const { description, 'x-roles': described, 'x-code-samples': samples } = of(name)
    expect(description.length).toBeGreaterThan(10)
    expect(described ?? []).toEqual(roles)
    for (const role of roles) expect(description).toContain(`\`${role}\``)
    expect(samples[0]?.source).toContain(`$ORIGIN${path.split('{')[0]}`)
    if (caller === 'staff') expect(samples[0]?.source).toContain('$STAFF_TOKEN')
  },
)

it.each(named)(
  'the operation %s lists each refusal it can give, with its meaning, under its status',
  (name, endpoint) => {
    for (const code of refusalsOf(endpoint)) {
      const found = of(name).responses[problems[code].status]
      expect(found).toMatchObject({
        description: expect.stringContaining(`\`${code}\`: ${problemMeanings[code]}`),
      })
    }
  },
)

it('answers carry the headers of the contract', () => {
  const headersOf = (name: string, status: number): string[] => {
    const found = z.parse(response, of(name).responses[status])
    return Object.keys(found.headers ?? {})
  }
  expect(headersOf('createMerchant', 201)).toEqual(['X-Request-Id', 'ETag', 'Location'])
  expect(headersOf('decideMerchant', 412)).toEqual(['X-Request-Id', 'ETag'])
  expect(headersOf('openSession', 429)).toEqual(['X-Request-Id', 'Retry-After'])
  expect(headersOf('listMerchants', 401)).toEqual(['X-Request-Id', 'WWW-Authenticate'])
  expect(of('listMerchants').responses['405']).toEqual({ $ref: '#/components/responses/MethodNotAllowed' })
})

it('operations name each status by itself, and no schema says of names that they are strings: generators misread both', () => {
  for (const { responses } of operations)
    for (const status of Object.keys(responses)) expect(status).toMatch(/^\d{3}$/)
  expect(JSON.stringify(whole)).not.toContain('"propertyNames":{"type":"string"}')
})

it('operations of staff list the gateway’s own 401 and 403 beside ours', () => {
  for (const status of [401, 403])
    expect(of('staffListMerchants').responses[status]).toMatchObject({
      content: {
        'application/problem+json': expect.anything(),
        'application/json': { schema: { $ref: '#/components/schemas/GatewayRefusal' } },
      },
    })
})

it('the guide lists every refusal and says how to get both tokens', () => {
  for (const code of problemCodes) expect(info.description).toContain(`| \`${code}\` |`)
  expect(info.description).toContain('POST /v1/sessions')
  expect(info.description).toContain('staff-token')
})

it('the delivery shown as an example is an event, and its signature is right', () => {
  const { secret, id, timestamp, signature } = exampleDelivery
  expect(webhookEvent.safeParse(exampleEvent).error).toBeUndefined()
  const made = new Webhook(secret).sign(id, new Date(Number(timestamp) * 1000), JSON.stringify(exampleEvent))
  expect(made).toBe(signature)
})

it('the generator refuses a body without a name and a description', () => {
  expect(() => answerRef(z.string(), 'someOperation')).toThrow('someOperation has a body without a name')
})
