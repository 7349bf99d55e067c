import * as z from 'zod/mini'
import { api, type EndpointName } from './api'
import { document } from './document'
import type { AnswerBody, Endpoint, RequestBody } from './endpoint'
import { exampleOf } from './examples'
import { fault } from './fault'
import { conduct, label, licence, merchant, merchantPatch } from './merchant'
import { parameterWords } from './parameter-words'
import { type ProblemCode, problem, problems } from './problem'
import { nextAction, requirement } from './requirement'
import { nothing } from './seller-endpoints'
import { auditEntry, staffItem, staffMerchant } from './staff'

type Json = Record<string, unknown>

const everywhere: readonly ProblemCode[] = ['busy']
const byCaller: Readonly<Record<Endpoint['caller'], readonly ProblemCode[]>> = {
  anyone: [],
  wechat: ['signature_invalid'],
  seller: ['token_required', 'token_invalid', 'token_expired'],
  staff: ['token_required', 'token_invalid', 'token_expired', 'role_required'],
}
const callers: Readonly<Record<Endpoint['caller'], string>> = {
  anyone: 'Without login',
  seller: 'A seller, about her own applications',
  staff: 'Reviewers, supervisors and auditors of the platform',
  wechat: 'WeChat, which signs what it sends',
}
const ofBody: readonly ProblemCode[] = [
  'body_required',
  'json_invalid',
  'body_too_large',
  'media_type_unsupported',
  'body_invalid',
]

/** The schemas that many answers share, by the name they have in the document. */
const shared: Readonly<Record<string, z.ZodMiniType>> = {
  Fault: fault,
  Requirement: requirement,
  NextAction: nextAction,
  Document: document,
  Licence: licence,
  Label: label,
  Conduct: conduct,
  Merchant: merchant,
  StaffMerchant: staffMerchant,
  StaffItem: staffItem,
  AuditEntry: auditEntry,
  Problem: problem,
}

/** The schemas that requests share. What may be left out of a request is there in every answer, so they have other names. */
const requested: Readonly<Record<string, z.ZodMiniType>> = {
  MerchantPatch: merchantPatch,
  LicenceGiven: licence,
  LabelGiven: label,
  ConductGiven: conduct,
  Nothing: nothing,
}

const refOf = (name: string): string => `#/components/schemas/${name}`

function componentsOf(schemas: Readonly<Record<string, z.ZodMiniType>>, io: 'input' | 'output'): Json {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id })
  const { schemas: made } = z.toJSONSchema(registry, { io, unrepresentable: 'any', uri: refOf })
  return Object.fromEntries(
    Object.entries(made).map(([id, { $schema: _dialect, $id: _id, ...rest }]) => [id, rest]),
  )
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

const requestedName = (schema: z.ZodMiniType): string | undefined =>
  Object.keys(requested).find((name) => requested[name] === schema)

const sharedName = (schema: z.ZodMiniType): string | undefined =>
  Object.keys(shared).find((name) => shared[name] === schema)

const answerName = (id: EndpointName, schema: z.ZodMiniType): string =>
  sharedName(schema) ?? `${capital(id)}Answer`
const requestName = (id: EndpointName, schema: z.ZodMiniType): string =>
  requestedName(schema) ?? `${capital(id)}Request`

function problemsOf(endpoint: Endpoint): readonly ProblemCode[] {
  return [
    ...everywhere,
    ...byCaller[endpoint.caller],
    ...(endpoint.body === null ? [] : ofBody),
    ...(endpoint.query === null ? [] : (['query_invalid'] as const)),
    ...(endpoint.idempotencyKey
      ? (['idempotency_key_required', 'idempotency_key_invalid', 'idempotency_key_reused'] as const)
      : []),
    ...(endpoint.ifMatch ? (['version_required'] as const) : []),
    ...endpoint.problems,
  ]
}

function refusals(endpoint: Endpoint): Json {
  const codes = problemsOf(endpoint)
  const statuses = [...new Set(codes.map((code) => problems[code].status))].sort((a, b) => a - b)
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        $ref: '#/components/responses/Problem',
        description: codes.filter((code) => problems[code].status === status).join(', '),
      },
    ]),
  )
}

const mediaTypes = { html: 'text/html', text: 'text/plain', svg: 'image/svg+xml' }

function contentOf(id: EndpointName, body: AnswerBody): Json {
  if (body === null) return {}
  if (body === 'html' || body === 'text' || body === 'svg')
    return { content: { [mediaTypes[body]]: { schema: { type: 'string' } } } }
  const schema = body === 'json' ? { type: 'object' } : { $ref: refOf(answerName(id, body)) }
  return { content: { 'application/json': { schema } } }
}

const pathParameters = (path: string): Json[] =>
  (path.match(/\{(\w+)\}/g) ?? []).map((part) => ({
    name: part.slice(1, -1),
    in: 'path',
    required: true,
    description: parameterWords[part.slice(1, -1)],
    schema: { type: 'string' },
  }))

function queryParameters(query: z.ZodMiniType | null): Json[] {
  if (query === null) return []
  const schema = z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' })
  const required: unknown = schema.required
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query',
    required: Array.isArray(required) && required.includes(name),
    description: parameterWords[name],
    schema: property,
  }))
}

const header = (name: string, description: string, required = true): Json => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
})

function requestBodyOf(id: EndpointName, body: RequestBody): Json {
  if (body === null) return {}
  const content =
    body === 'text'
      ? { 'text/plain': { schema: { type: 'string' } } }
      : { 'application/json': { schema: { $ref: refOf(requestName(id, body)) }, example: exampleOf(id) } }
  return { requestBody: { required: true, content } }
}

function operation(id: EndpointName): Json {
  const endpoint: Endpoint = api[id]
  return {
    operationId: id,
    summary: endpoint.summary,
    tags: [endpoint.caller],
    security: endpoint.caller === 'anyone' || endpoint.caller === 'wechat' ? [] : [{ [endpoint.caller]: [] }],
    parameters: [
      ...pathParameters(endpoint.path),
      ...queryParameters(endpoint.query),
      ...(endpoint.idempotencyKey
        ? [header('Idempotency-Key', '1 to 200 visible ASCII characters; kept for 7 days')]
        : []),
      ...(endpoint.ifMatch ? [header('If-Match', 'The version last seen, as in ETag: "3"')] : []),
      ...(endpoint.revalidated ? [header('If-None-Match', 'The ETag of what is at hand', false)] : []),
    ],
    ...requestBodyOf(id, endpoint.body),
    responses: {
      [String(endpoint.answer.status)]: {
        description: endpoint.summary,
        ...contentOf(id, endpoint.answer.body),
      },
      ...(endpoint.revalidated ? { '304': { description: 'What is at hand still holds' } } : {}),
      ...refusals(endpoint),
    },
  }
}

const isName = (name: string): name is EndpointName => name in api
const names = Object.keys(api).filter(isName)

function answerSchemas(): Readonly<Record<string, z.ZodMiniType>> {
  const own = names.flatMap((name): [string, z.ZodMiniType][] => {
    const { body }: Endpoint['answer'] = api[name].answer
    return body === null || typeof body === 'string' ? [] : [[answerName(name, body), body]]
  })
  return { ...shared, ...Object.fromEntries(own) }
}

function requestSchemas(): Readonly<Record<string, z.ZodMiniType>> {
  const bodies = names.flatMap((name): [string, z.ZodMiniType][] => {
    const { body }: Endpoint = api[name]
    return body === null || body === 'text' ? [] : [[requestName(name, body), body]]
  })
  return { ...requested, ...Object.fromEntries(bodies) }
}

/** The API as an OpenAPI 3.1 document, made from the contract alone. */
export function openapi(): Json {
  const paths: Record<string, Json> = {}
  for (const name of names) {
    const { path, method } = api[name]
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(name) }
  }
  const bearer = (description: string): Json => ({
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description,
  })
  return {
    openapi: '3.1.0',
    info: {
      title: 'Liangzheng',
      version: '1',
      description: 'Onboarding of small food sellers: licensed, verified and selling.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(callers).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: { ...componentsOf(answerSchemas(), 'output'), ...componentsOf(requestSchemas(), 'input') },
      responses: {
        Problem: {
          description: 'A refusal',
          content: { 'application/problem+json': { schema: { $ref: refOf('Problem') } } },
        },
      },
      securitySchemes: {
        seller: bearer('From POST /v1/sessions; two hours'),
        staff: bearer("From the platform's identity provider"),
      },
    },
  }
}
