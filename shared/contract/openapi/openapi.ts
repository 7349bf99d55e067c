import { api, type EndpointName } from '../api'
import type { AnswerBody, Endpoint, RequestBody } from '../endpoint'
import { merchant } from '../merchant'
import { sanctionAnswer } from '../sanction'
import { disclosure, staffMerchant } from '../staff'
import { curlOf } from './curl'
import type { Json } from './described'
import { exampleOf, exampleQueries } from './examples'
import { guide, sellerTokenGuide, staffTokenGuide } from './guide'
import { headers, withHeaders } from './headers'
import { operationWords, tags } from './operation-words'
import { parametersOf } from './parameters'
import { gatewayRefusal, methodNotAllowed, problemExamples, refusals } from './refusals'
import { answerRef, requestRef, schemas } from './schemas'
import { webhookGuide, webhooks } from './webhooks'

const mediaTypes = {
  html: 'text/html',
  text: 'text/plain',
  svg: 'image/svg+xml',
  script: 'text/javascript',
} as const

function contentOf(id: EndpointName, body: AnswerBody): Json {
  if (body === null) return {}
  if (body === 'html' || body === 'text' || body === 'svg' || body === 'script')
    return { content: { [mediaTypes[body]]: { schema: { type: 'string' } } } }
  const schema = body === 'json' ? { type: 'object' } : answerRef(body, id)
  return { content: { 'application/json': { schema } } }
}

function requestBodyOf(id: EndpointName, body: RequestBody): Json {
  if (body === null) return {}
  const content =
    body === 'text'
      ? { 'text/plain': { schema: { type: 'string' } } }
      : { 'application/json': { schema: requestRef(body, id), example: exampleOf(id) } }
  return { requestBody: { required: true, content } }
}

const versioned: readonly unknown[] = [merchant, staffMerchant, disclosure, sanctionAnswer]

function success(id: EndpointName, { answer, revalidated }: Endpoint): Json {
  const hasTag = revalidated || versioned.includes(answer.body) || id === 'removeDocument'
  const made = withHeaders(
    ...(hasTag ? (['ETag'] as const) : []),
    ...(id === 'createMerchant' ? (['Location'] as const) : []),
  )
  const description = answer.body === null ? 'Done.' : 'What was asked for.'
  return { description, ...made, ...contentOf(id, answer.body) }
}

const roleNote = ({ roles }: Endpoint): string =>
  roles.length === 0 ? '' : `\n\nRoles: ${roles.map((role) => `\`${role}\``).join(', ')}.`

function operation(id: EndpointName): Json {
  const endpoint: Endpoint = api[id]
  const { caller, roles } = endpoint
  const { tag, about } = operationWords[id]
  const sample = { lang: 'Shell', label: 'curl', source: curlOf(id, endpoint) }
  return {
    operationId: id,
    summary: endpoint.summary,
    description: `${about}${roleNote(endpoint)}`,
    tags: [tag],
    security: caller === 'anyone' || caller === 'wechat' ? [] : [{ [caller]: [] }],
    ...(roles.length === 0 ? {} : { 'x-roles': roles }),
    'x-code-samples': [sample],
    parameters: parametersOf(endpoint, exampleQueries[id] ?? {}),
    ...requestBodyOf(id, endpoint.body),
    responses: {
      [String(endpoint.answer.status)]: success(id, endpoint),
      ...(endpoint.revalidated
        ? { '304': { description: 'What is at hand still holds.', ...withHeaders('ETag') } }
        : {}),
      ...refusals(endpoint),
    },
  }
}

const isName = (name: string): name is EndpointName => name in api
const names = Object.keys(api).filter(isName)

const bearer = (description: string): Json => ({
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'JWT',
  description,
})

function paths(): Json {
  const made: Record<string, Json> = {}
  for (const name of names) {
    const { path, method } = api[name]
    made[path] = { ...made[path], [method.toLowerCase()]: operation(name) }
  }
  return made
}

/** The API as an OpenAPI 3.1 document, made from the contract and the words of this folder alone. */
export const openapi = (): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Liangzheng API',
    version: '1',
    description: guide,
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/', description: 'The server this document is from.' }],
  tags: Object.entries({ ...tags, Webhooks: webhookGuide }).map(([name, description]) => ({
    name,
    description,
  })),
  paths: paths(),
  webhooks,
  components: {
    schemas: { ...schemas(), GatewayRefusal: gatewayRefusal },
    responses: { MethodNotAllowed: methodNotAllowed },
    headers,
    examples: problemExamples(names.map((name) => api[name])),
    securitySchemes: { seller: bearer(sellerTokenGuide), staff: bearer(staffTokenGuide) },
  },
})
