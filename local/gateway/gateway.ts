import { randomUUID } from 'node:crypto'
import type { Context } from 'aws-lambda'
import type { JWTVerifyGetKey } from 'jose'
import type { Door } from '../door/door'
import { readBody } from '../door/request-body'
import { answerGatewayError, answerResult } from './answer-result'
import { decodedPath, type GatewayEvent, gatewayEvent } from './gateway-event'
import { findRoute, type Route } from './routes'
import { verifyToken } from './verify-token'

/** Runs a function by its name in the template. A thrown error is a failed invocation. */
export type Invoke = (functionName: string, event: GatewayEvent, context: Context) => Promise<unknown>

/** The largest request that an HTTP API takes, and how long it waits for a function. */
const mostBytes = 10 * 1024 * 1024
const timeoutMs = 30_000
const unauthorized = { 401: 'Unauthorized', 403: 'Forbidden' } as const

/** An HTTP API (payload 2.0) in front of functions. `getKey` finds the keys of the issuer that JWT routes name. */
export function gateway(routes: readonly Route[], invoke: Invoke, getKey: JWTVerifyGetKey): Door {
  return async (visit) => {
    const { request, response, method } = visit
    const match = findRoute(routes, method, decodedPath(visit.path))
    if (match === null) return false
    const requestId = randomUUID()
    response.setHeader('apigw-requestid', requestId)
    const body = await readBody(request, mostBytes)
    if (body === 'too_large') {
      answerGatewayError(response, 413, 'Request Entity Too Large')
      return true
    }
    const { jwt, functionName } = match.route
    const token = jwt && (await verifyToken(request.headers.authorization, jwt, getKey))
    if (token === 401 || token === 403) {
      if (token === 401) response.setHeader('www-authenticate', 'Bearer')
      answerGatewayError(response, token, unauthorized[token])
      return true
    }
    const event = gatewayEvent(visit, body, match, token, requestId)
    try {
      answerResult(response, await invoke(functionName, event, contextOf(functionName)))
    } catch (error) {
      process.stderr.write(
        `${functionName} failed: ${error instanceof Error ? error.stack : String(error)}\n`,
      )
      answerGatewayError(response, 500, 'Internal Server Error')
    }
    return true
  }
}

function contextOf(functionName: string): Context {
  const deadline = Date.now() + timeoutMs
  return {
    awsRequestId: randomUUID(),
    callbackWaitsForEmptyEventLoop: false,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws-cn:lambda:local:000000000000:function:${functionName}`,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    memoryLimitInMB: '512',
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  }
}
