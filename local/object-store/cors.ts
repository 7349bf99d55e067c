import type { Visit } from '../door/door'
import { S3Error } from './s3-error'

/** A bucket's rule for pages of other origins; `*` stands for anything. */
export type CorsRule = {
  readonly AllowedOrigins: readonly string[]
  readonly AllowedMethods: readonly string[]
  readonly AllowedHeaders?: readonly string[]
  readonly ExposedHeaders?: readonly string[]
  readonly MaxAge?: number
}

/** Sets the headers that let a page of the request's origin read the answer, when a rule allows that. */
export function allowOrigin(visit: Visit, method: string, rules: readonly CorsRule[]): CorsRule | null {
  const { origin } = visit.request.headers
  if (origin === undefined) return null
  const rule = rules.find(
    (each) => each.AllowedMethods.includes(method) && anyMatches(each.AllowedOrigins, origin),
  )
  if (rule === undefined) return null
  const { response } = visit
  response.setHeader('access-control-allow-origin', rule.AllowedOrigins.includes('*') ? '*' : origin)
  response.setHeader('access-control-allow-methods', rule.AllowedMethods.join(', '))
  response.setHeader('vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method')
  if (rule.ExposedHeaders?.length)
    response.setHeader('access-control-expose-headers', rule.ExposedHeaders.join(', '))
  return rule
}

/** Answers a preflight request. */
export function answerPreflight(visit: Visit, rules: readonly CorsRule[]): void {
  const { headers } = visit.request
  const rule = allowOrigin(visit, headers['access-control-request-method'] ?? '', rules)
  const asked = (headers['access-control-request-headers'] ?? '')
    .toLowerCase()
    .split(/[,\s]+/)
    .filter(Boolean)
  const allowed = (rule?.AllowedHeaders ?? []).map((name) => name.toLowerCase())
  if (rule === null || !asked.every((name) => anyMatches(allowed, name))) {
    throw new S3Error(403, 'AccessForbidden', 'CORSResponse: This CORS request is not allowed.')
  }
  if (asked.length > 0) visit.response.setHeader('access-control-allow-headers', asked.join(', '))
  if (rule.MaxAge !== undefined) visit.response.setHeader('access-control-max-age', rule.MaxAge)
  visit.response.writeHead(200).end()
}

function anyMatches(patterns: readonly string[], text: string): boolean {
  return patterns.some((pattern) => {
    const [before = '', after] = pattern.split('*')
    if (after === undefined) return pattern === text
    return text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after)
  })
}
