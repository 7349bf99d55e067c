import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { isRefusal, type Refusal, refuse } from '#functions/domain/merchant/refusal'
import type { Operations } from '../ports/handler'
import type { World } from '../ports/world'
import { authenticate, type Caller } from './authenticate'
import { causes } from './causes'
import { languageOf } from './language-of'
import { operationNamed, type Written } from './operation'
import { readRequest } from './read-request'
import { respond, respondProblem } from './respond'
import { route } from './route'
import { unlessKnown } from './unless-known'

type Served = {
  readonly outcome: Written | Refusal
  readonly caller: string | null
  readonly merchantId: string | null
  readonly route: string
}

// Only what has the form of an id is written to the log: anybody may write anything into a path.
const isId = /^[0-9a-f-]{36}$/

const callerName = (caller: Caller): string | null =>
  caller.kind === 'anyone'
    ? null
    : caller.kind === 'seller'
      ? `seller:${caller.token.person}`
      : `staff:${caller.token.name}`

function find(event: APIGatewayProxyEventV2, operations: Operations) {
  const matches = route(event.rawPath)
  const match = [...matches].find(([method]) => method === event.requestContext.http.method)?.[1]
  if (matches.size === 0) return { refusal: refuse('not_found') }
  if (match === undefined) return { refusal: { ...refuse('method_not_allowed'), allow: [...matches.keys()] } }
  const operation = operationNamed(operations, match.name)
  return operation === null ? { refusal: refuse('not_found') } : { operation, params: match.params }
}

async function answer(event: APIGatewayProxyEventV2, operations: Operations, world: World): Promise<Served> {
  const found = find(event, operations)
  if (found.operation === undefined)
    return { outcome: found.refusal, caller: null, merchantId: null, route: '$default' }
  const { operation, params } = found
  const { endpoint } = operation
  const matched = {
    merchantId: isId.test(params.id ?? '') ? (params.id ?? null) : null,
    route: `${endpoint.method} ${endpoint.path}`,
  }
  const caller = await authenticate(endpoint, event.headers.authorization, world.tokens)
  if (isRefusal(caller)) return { ...matched, outcome: caller, caller: null }
  const name = callerName(caller)
  const attempt = async (): Promise<Written | Refusal | 'already_answered'> => {
    const read = await readRequest(event, endpoint, params, caller, name ?? '', world)
    if (isRefusal(read)) return read
    if (read.answered !== null) return operation.replay(read.request, world, read.answered)
    const ran = await operation.run(read.request, world)
    // The refusal may have its cause in the same request, sent twice and done just now: then the kept answer is sent.
    return isRefusal(ran) && (await read.isAnswered()) ? 'already_answered' : ran
  }
  const first = await attempt()
  const outcome = first === 'already_answered' ? await attempt() : first
  if (outcome === 'already_answered') throw new Error('An answer said to be kept is not there')
  const fresh = isRefusal(outcome) || !endpoint.revalidated
  return {
    ...matched,
    outcome: fresh ? outcome : unlessKnown(outcome, event.headers['if-none-match']),
    caller: name,
  }
}

async function answerOrFailure(
  event: APIGatewayProxyEventV2,
  operations: Operations,
  openWorld: () => World,
): Promise<Served & { readonly failure?: readonly string[] }> {
  try {
    return await answer(event, operations, openWorld())
  } catch (error) {
    return {
      outcome: refuse('busy'),
      caller: null,
      merchantId: null,
      route: event.routeKey,
      failure: causes(error),
    }
  }
}

const reasonOf = (outcome: Written | Refusal): readonly string[] | undefined =>
  isRefusal(outcome) && outcome.reason !== undefined ? [outcome.reason] : undefined

/**
 * The Lambda function behind an HTTP API (payload 2.0) that serves these operations. Every refusal becomes a problem
 * document; an unexpected failure is logged once, with its causes, and answered 503 so that the same request may be
 * repeated.
 */
export const serve =
  (operations: Operations, openWorld: () => World) =>
  async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const begun = performance.now()
    const { requestId } = event.requestContext
    const served = await answerOrFailure(event, operations, openWorld)
    const { outcome } = served
    const response = isRefusal(outcome)
      ? respondProblem(outcome, languageOf(event.headers['accept-language']), requestId)
      : respond(outcome, requestId)
    const failure = served.failure ?? reasonOf(outcome)
    const world = openWorld()
    world.log({
      time: new Date().toISOString(),
      level: failure === undefined ? 'info' : 'error',
      requestId,
      route: served.route,
      caller: served.caller === null ? null : world.digest.keyed('log', served.caller),
      merchantId: served.merchantId,
      status: response.statusCode ?? 0,
      code: isRefusal(outcome) ? outcome.refusal : null,
      ms: Math.round(performance.now() - begun),
      ...(failure === undefined ? {} : { failure }),
    })
    return response
  }
