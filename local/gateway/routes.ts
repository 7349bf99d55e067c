import * as z from 'zod/mini'
import type { Template } from './template'

/** A JWT authorizer as the template describes it. */
export type JwtRule = {
  readonly issuer: string
  readonly audience: readonly string[]
  readonly scopes: readonly string[]
}

/** One route of the HTTP API: which function answers it, and which token it asks for. */
export type Route = {
  readonly key: string
  readonly functionName: string
  readonly jwt: JwtRule | null
}

/** A route that fits a request, with the values of its path parameters. */
export type Match = { readonly route: Route; readonly pathParameters: Readonly<Record<string, string>> }

const routeShape = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.optional(z.string()),
  AuthorizerId: z.optional(z.string()),
  AuthorizationScopes: z.optional(z.array(z.string())),
})
const integrationShape = z.object({ IntegrationUri: z.string() })
const authorizerShape = z.object({
  AuthorizerType: z.literal('JWT'),
  JwtConfiguration: z.object({ Issuer: z.string(), Audience: z.array(z.string()) }),
})

/** The routes of the HTTP API in a packaged template. */
export function routesOf(template: Template): Route[] {
  const functions = template.resources('AWS::Lambda::Function').map(({ id }) => template.nameOf(id))
  const integrations = new Map(
    template
      .resources('AWS::ApiGatewayV2::Integration')
      .map(({ id, properties }) => [id, integrationShape.parse(properties).IntegrationUri]),
  )
  const authorizers = new Map(
    template
      .resources('AWS::ApiGatewayV2::Authorizer')
      .map(({ id, properties }) => [id, authorizerShape.parse(properties).JwtConfiguration]),
  )
  return template.resources('AWS::ApiGatewayV2::Route').map(({ id, properties }) => {
    const route = routeShape.parse(properties)
    const uri = integrations.get(route.Target.replace(/^integrations\//, ''))
    const functionName = functions.find((name) => uri?.endsWith(`:${name}`))
    if (functionName === undefined) throw new Error(`The route ${id} leads to no function`)
    if (route.AuthorizationType !== 'JWT') return { key: route.RouteKey, functionName, jwt: null }
    const authorizer = authorizers.get(route.AuthorizerId ?? '')
    if (authorizer === undefined) throw new Error(`The route ${id} has no authorizer`)
    const scopes = route.AuthorizationScopes ?? []
    return {
      key: route.RouteKey,
      functionName,
      jwt: { issuer: authorizer.Issuer, audience: authorizer.Audience, scopes },
    }
  })
}

/**
 * Chooses as API Gateway does: a path in words before one with parameters, `{name}` before `{name+}`, a method before
 * `ANY`, and `$default` last. The path is already decoded.
 */
export function findRoute(routes: readonly Route[], method: string, path: string): Match | null {
  const matches = routes.flatMap((route) => {
    const fit = fits(route.key, method, path)
    return fit === null ? [] : [{ route, ...fit }]
  })
  return matches.sort((a, b) => (a.rank < b.rank ? -1 : 1))[0] ?? null
}

function fits(
  key: string,
  method: string,
  path: string,
): { pathParameters: Record<string, string>; rank: string } | null {
  if (key === '$default') return { pathParameters: {}, rank: '~' }
  const [wanted, pattern = ''] = key.split(' ')
  if (wanted !== method && wanted !== 'ANY') return null
  const pathParameters: Record<string, string> = {}
  const parts = path.split('/')
  const patternParts = pattern.split('/')
  let rank = ''
  for (const [index, expected] of patternParts.entries()) {
    const given = parts[index]
    const [, name, greedy] = /^\{([^}+]+)(\+?)\}$/.exec(expected) ?? []
    if (given === undefined || (name !== undefined && given === '')) return null
    if (name !== undefined && greedy === '+') {
      pathParameters[name] = parts.slice(index).join('/')
      return { pathParameters, rank: `${rank}c${wanted === 'ANY' ? 1 : 0}` }
    }
    if (name !== undefined) pathParameters[name] = given
    else if (given !== expected) return null
    rank += name === undefined ? 'a' : 'b'
  }
  if (parts.length !== patternParts.length) return null
  return { pathParameters, rank: `${rank}${wanted === 'ANY' ? 1 : 0}` }
}
