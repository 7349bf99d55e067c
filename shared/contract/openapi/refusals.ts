import { problemTitle } from '../../words/problem-words'
import type { Endpoint } from '../endpoint'
import { type ProblemCode, problems } from '../problem'
import type { Json } from './described'
import { withHeaders } from './headers'
import { problemCodes, problemMeanings } from './problem-meanings'

const everywhere: readonly ProblemCode[] = ['busy']
const byCaller: Readonly<Record<Endpoint['caller'], readonly ProblemCode[]>> = {
  anyone: [],
  wechat: ['signature_invalid'],
  seller: ['token_required', 'token_invalid', 'token_expired'],
  staff: ['token_required', 'token_invalid', 'token_expired', 'role_required'],
}
const ofBody: readonly ProblemCode[] = [
  'body_required',
  'json_invalid',
  'body_too_large',
  'media_type_unsupported',
  'body_invalid',
]

/** Every refusal that an operation can give. */
export function refusalsOf(endpoint: Endpoint): readonly ProblemCode[] {
  const codes: readonly ProblemCode[] = [
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
  return problemCodes.filter((code) => codes.includes(code))
}

const exampleOfProblem = (code: ProblemCode): Json => ({
  summary: problemMeanings[code],
  value: {
    type: `/docs#${code}`,
    title: problemTitle(code, 'en'),
    status: problems[code].status,
    code,
    requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
    retryable: problems[code].retryable,
    faults: [],
    ...(code === 'version_changed' ? { version: 4 } : {}),
  },
})

/** An example of each refusal, by its code, that these endpoints can give, or that a method which is not there is given. */
export function problemExamples(endpoints: readonly Endpoint[]): Json {
  const given = new Set<ProblemCode>(['method_not_allowed', ...endpoints.flatMap(refusalsOf)])
  return Object.fromEntries(
    problemCodes.filter((code) => given.has(code)).map((code) => [code, exampleOfProblem(code)]),
  )
}

const problemBody = (codes: readonly ProblemCode[]): Json => ({
  'application/problem+json': {
    schema: { $ref: '#/components/schemas/Problem' },
    examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
  },
})

/** The gateway's own refusal, before any function runs: its body is not a problem document. */
export const gatewayRefusal: Json = {
  type: 'object',
  description: 'What the gateway says before any function of ours runs.',
  properties: { message: { type: 'string', description: '`Unauthorized` or `Forbidden`.' } },
  required: ['message'],
}

const gatewayBodies: Readonly<Record<number, string>> = { 401: 'Unauthorized', 403: 'Forbidden' }

function gatewayBody({ caller }: Endpoint, status: number): Json {
  const message = caller === 'staff' ? gatewayBodies[status] : undefined
  if (message === undefined) return {}
  const schema = { $ref: '#/components/schemas/GatewayRefusal' }
  return { 'application/json': { schema, example: { message } } }
}

// Refusals that carry the current version.
const versioned: readonly ProblemCode[] = ['version_changed', 'registration_number_taken']

function headersFor(status: number, codes: readonly ProblemCode[]): Json {
  if (status === 401) return withHeaders('WwwAuthenticate')
  if (status === 429 || status === 503) return withHeaders('RetryAfter')
  return codes.some((code) => versioned.includes(code)) ? withHeaders('ETag') : withHeaders()
}

const sentence = (codes: readonly ProblemCode[]): string =>
  codes.map((code) => `- \`${code}\`: ${problemMeanings[code]}`).join('\n')

const gatewayNote = 'For staff the gateway answers first: a token it does not accept gets its own short JSON.'

/** The responses that are refusals, by their status. */
export function refusals(endpoint: Endpoint): Json {
  const codes = refusalsOf(endpoint)
  const statuses = [...new Set(codes.map((code) => problems[code].status))].sort((a, b) => a - b)
  const responses = statuses.map((status): [string, Json] => {
    const ofStatus = codes.filter((code) => problems[code].status === status)
    const ofGateway = gatewayBody(endpoint, status)
    const note = Object.keys(ofGateway).length > 0 ? `\n\n${gatewayNote}` : ''
    return [
      String(status),
      {
        description: `${sentence(ofStatus)}${note}`,
        ...headersFor(status, ofStatus),
        content: { ...problemBody(ofStatus), ...ofGateway },
      },
    ]
  })
  return { ...Object.fromEntries(responses), '405': { $ref: '#/components/responses/MethodNotAllowed' } }
}

/**
 * The refusal of a method that is not there, on every operation so that each has a refusal. A range (`4XX`) would say it as
 * well, but oazapfts writes it into its types as a number.
 */
export const methodNotAllowed: Json = {
  description: sentence(['method_not_allowed']),
  ...withHeaders('Allow'),
  content: problemBody(['method_not_allowed']),
}
