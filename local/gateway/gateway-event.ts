import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { Visit } from '../door/door'
import type { Match } from './routes'

/** The claims and scopes of a verified token, as a JWT route hands them to the function. */
export type VerifiedToken = {
  readonly claims: Readonly<Record<string, string>>
  readonly scopes: string[] | null
}

export type GatewayEvent = Omit<APIGatewayProxyEventV2, 'requestContext'> & {
  requestContext: APIGatewayProxyEventV2['requestContext'] & {
    authorizer?: { jwt: { claims: Record<string, string>; scopes: string[] | null } }
  }
}

const accountId = '000000000000'
const apiId = 'local'
// The content types whose bodies an HTTP API hands over as text; every other body comes in base64.
const textTypes = /^(text\/.*|application\/(json|xml|javascript))$/i

/** The path of a request as an HTTP API hands it over: decoded. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path // A stray percent sign stays as it is.
  }
}

/** The event (payload 2.0) that an HTTP API makes of a request. */
export function gatewayEvent(
  visit: Visit,
  body: Buffer,
  { route, pathParameters }: Match,
  token: VerifiedToken | null,
  requestId: string,
): GatewayEvent {
  const { request, method, rawQuery } = visit
  const now = new Date()
  const rawPath = decodedPath(visit.path)
  const host = request.headers.host ?? 'localhost'
  const sourceIp = request.socket.remoteAddress ?? '127.0.0.1'
  const cookies = request.headers.cookie?.split(/;\s*/)
  const query = queryOf(visit)
  const asText = textTypes.test((request.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '')
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath,
    rawQueryString: rawQuery,
    ...(cookies ? { cookies } : {}),
    headers: headersOf(visit, host, sourceIp, requestId),
    ...(query ? { queryStringParameters: query } : {}),
    ...(Object.keys(pathParameters).length > 0 ? { pathParameters: { ...pathParameters } } : {}),
    requestContext: {
      accountId,
      apiId,
      ...(token ? { authorizer: { jwt: { claims: { ...token.claims }, scopes: token.scopes } } } : {}),
      domainName: host,
      domainPrefix: host.split('.')[0] ?? host,
      http: {
        method,
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp,
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId,
      routeKey: route.key,
      stage: '$default',
      time: timeOf(now),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 ? { body: body.toString(asText ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: body.length > 0 && !asText,
  }
}

function headersOf(visit: Visit, host: string, sourceIp: string, requestId: string): Record<string, string> {
  const headers: Record<string, string> = {}
  const { rawHeaders } = visit.request
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase()
    const value = rawHeaders[at + 1] ?? ''
    if (name === 'cookie' || name === 'connection' || name === 'transfer-encoding') continue
    headers[name] = name in headers ? `${headers[name]},${value}` : value
  }
  const forwarded = headers['x-forwarded-for']
  return {
    ...headers,
    host,
    'x-amzn-trace-id': `Root=1-${Math.floor(Date.now() / 1000).toString(16)}-${requestId.replaceAll('-', '').slice(0, 24)}`,
    'x-forwarded-for': forwarded ? `${forwarded}, ${sourceIp}` : sourceIp,
    'x-forwarded-port': String(visit.request.socket.localPort),
    'x-forwarded-proto': 'http',
  }
}

function queryOf({ rawQuery, query }: Visit): Record<string, string> | null {
  if (rawQuery === '') return null
  const names = [...new Set(query.keys())]
  return Object.fromEntries(names.map((name) => [name, query.getAll(name).join(',')]))
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function timeOf(now: Date): string {
  const [year, , day] = now.toISOString().slice(0, 10).split('-')
  return `${day}/${months[now.getUTCMonth()]}/${year}:${now.toISOString().slice(11, 19)} +0000`
}
