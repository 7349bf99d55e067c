import * as z from 'zod/mini'
import { isRefusal, type Refusal, refuse } from '#functions/domain/merchant/refusal'
import { api, type EndpointName } from '#shared/contract/api'
import type { Endpoint, Parsed, RequestBody } from '#shared/contract/endpoint'
import type { Language } from '#shared/words/language'
import type { Answer, CallerOf, Handler, Operations, Outcome, Replayable, Request } from '../ports/handler'
import type { KeptAnswer } from '../ports/merchant-store'
import type { World } from '../ports/world'
import type { Caller } from './authenticate'
import { shapeFindings } from './shape-findings'

/** A request whose caller is known and whose headers are read, but whose query and body are not yet checked. */
export type RawRequest = {
  readonly params: Readonly<Record<string, string>>
  readonly query: unknown
  readonly body: unknown
  readonly caller: Caller
  readonly language: Language
  readonly seenVersion: number | null
  readonly keep: (written: Written) => KeptAnswer | null
}

/** An answer as it goes over the wire. A body of bytes is written in Base64. */
export type Written = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
  readonly isBase64?: boolean
}

type Ran = Written | Refusal | 'already_answered'

/** An endpoint joined with the operation that serves it, and with the way to answer a request that was answered before. */
type Operation = {
  readonly endpoint: Endpoint
  readonly run: (raw: RawRequest, world: World) => Promise<Ran>
  readonly replay: (raw: RawRequest, world: World, kept: KeptAnswer) => Promise<Ran>
}

// Each overload below says in types what its body does at run time: the schema decides the type.
function parsed<S extends RequestBody>(schema: S, input: unknown, no: Shape): Parsed<S> | Refusal
function parsed(schema: RequestBody, input: unknown, no: Shape): unknown {
  if (schema === null) return undefined
  if (schema === 'text') return input
  const result = z.safeParse(schema, input)
  return result.success ? result.data : refuse(no, shapeFindings(result.error.issues, input))
}
type Shape = 'body_invalid' | 'query_invalid'

function callerFor<E extends Endpoint>(endpoint: E, caller: Caller): CallerOf<E>
function callerFor(_endpoint: Endpoint, caller: Caller): unknown {
  return caller.kind === 'anyone' ? null : caller.token
}

const contentTypes = {
  html: 'text/html; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  script: 'text/javascript; charset=utf-8',
}

function write(endpoint: Endpoint, answer: Answer<unknown>): Written {
  const { status, body } = endpoint.answer
  if (body === null) return { status, headers: answer.headers, body: null }
  const kind = typeof body === 'string' ? body : 'json'
  const headers = { 'content-type': contentTypes[kind], ...answer.headers }
  if (answer.body instanceof Uint8Array)
    return { status, headers, body: Buffer.from(answer.body).toString('base64'), isBase64: true }
  return {
    status,
    headers,
    body: typeof body === 'string' ? String(answer.body) : JSON.stringify(answer.body),
  }
}

function checked<E extends Endpoint>(endpoint: E, raw: RawRequest): Request<E> | Refusal {
  const query = parsed<E['query']>(endpoint.query, raw.query, 'query_invalid')
  if (isRefusal(query)) return query
  const body = parsed<E['body']>(endpoint.body, raw.body, 'body_invalid')
  if (isRefusal(body)) return body
  return {
    params: raw.params,
    query,
    body,
    caller: callerFor(endpoint, raw.caller),
    language: raw.language,
    seenVersion: raw.seenVersion,
    keep: (answer) => raw.keep(write(endpoint, answer)),
  }
}

/**
 * An operation joined with its endpoint: the contract checks query and body and writes the answer. A request that was
 * answered before gets the same answer again, unless the operation makes a new one.
 */
function operation<E extends Endpoint>(endpoint: E, given: Handler<E> | Replayable<E>): Operation {
  const { handle, replay } = typeof given === 'function' ? { handle: given, replay: undefined } : given
  const written = (outcome: Outcome<E>): Ran =>
    outcome === 'already_answered' || isRefusal(outcome) ? outcome : write(endpoint, outcome)
  return {
    endpoint,
    async run(raw, world) {
      const request = checked(endpoint, raw)
      return isRefusal(request) ? request : written(await handle(request, world))
    },
    async replay(raw, world, kept) {
      if (replay === undefined) return { status: kept.status, headers: kept.headers, body: kept.body }
      const request = checked(endpoint, raw)
      return isRefusal(request) ? request : written(await replay(request, world, kept))
    },
  }
}

/** The operation of this name joined with its endpoint, or null where the table does not have it. */
export function operationNamed<Name extends EndpointName>(
  operations: Operations,
  name: Name,
): Operation | null {
  const given = operations[name]
  return given === undefined ? null : operation(api[name], given)
}
