import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { isRefusal, type Refusal, refuse } from '#functions/domain/merchant/refusal'
import type { Endpoint } from '#shared/contract/endpoint'
import type { KeptAnswer } from '../ports/merchant-store'
import type { World } from '../ports/world'
import type { Caller } from './authenticate'
import { languageOf } from './language-of'
import type { RawRequest } from './operation'
import { readBody, readText } from './read-body'
import { readQuery } from './read-query'

type Read = {
  readonly request: RawRequest
  readonly answered: KeptAnswer | null
  /** Whether the request has been answered by now: the same one may be on its way twice. */
  readonly isAnswered: () => Promise<boolean>
}

const visibleAscii = /^[\x21-\x7e]{1,200}$/

// The Idempotency-Key of a request: 1 to 200 visible ASCII characters.
function idempotencyKey(header: string | undefined): string | Refusal {
  if (header === undefined || header === '') return refuse('idempotency_key_required')
  return visibleAscii.test(header) ? header : refuse('idempotency_key_invalid')
}

const strongTag = /^"(\d{1,15})"$/

// The version in an If-Match header (RFC 9110, 13.1.1). Any other tag gives 0, which matches no version.
function seenVersion(header: string | undefined): number | Refusal {
  if (header === undefined) return refuse('version_required')
  return Number(strongTag.exec(header)?.[1] ?? 0)
}

function read({ body }: Endpoint, event: APIGatewayProxyEventV2): { readonly json: unknown } | Refusal {
  if (body === null) return { json: undefined }
  if (body !== 'text') return readBody(event)
  const text = readText(event)
  return typeof text === 'string' ? { json: text } : text
}

/**
 * The checked headers, query and body of a request, or its faults in the order in which a caller mends them. `answered` is
 * the answer kept under the same Idempotency-Key, if the request was answered before.
 */
export async function readRequest(
  event: APIGatewayProxyEventV2,
  endpoint: Endpoint,
  params: Readonly<Record<string, string>>,
  caller: Caller,
  callerName: string,
  world: World,
): Promise<Read | Refusal> {
  const key = endpoint.idempotencyKey ? idempotencyKey(event.headers['idempotency-key']) : null
  if (isRefusal(key)) return key
  const seen = endpoint.ifMatch ? seenVersion(event.headers['if-match']) : null
  if (isRefusal(seen)) return seen
  const body = read(endpoint, event)
  if (isRefusal(body)) return body
  const request = {
    params,
    query: readQuery(event.rawQueryString, endpoint.query),
    body: body.json,
    caller,
    language: languageOf(event.headers['accept-language']),
    seenVersion: seen,
  }
  if (key === null)
    return { request: { ...request, keep: () => null }, answered: null, isAnswered: async () => false }
  const actor = world.digest.keyed('replay', callerName)
  const hashedKey = world.digest.keyed('replay', key)
  const fingerprint = world.digest.keyed(
    'replay',
    `${endpoint.method} ${event.rawPath}\n${JSON.stringify(body.json)}`,
  )
  const answered = await world.merchants.answerTo(actor, hashedKey)
  if (answered !== null && answered.fingerprint !== fingerprint) return refuse('idempotency_key_reused')
  const keep: RawRequest['keep'] = ({ status, headers, body: text }) => ({
    actor,
    key: hashedKey,
    fingerprint,
    status,
    headers,
    body: text ?? '',
  })
  const isAnswered = async (): Promise<boolean> => (await world.merchants.answerTo(actor, hashedKey)) !== null
  return { request: { ...request, keep }, answered, isAnswered }
}
