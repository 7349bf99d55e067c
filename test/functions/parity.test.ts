import { readdirSync, readFileSync } from 'node:fs'
import { publicOperations } from '#functions/operations/public/public-operations'
import { sellerOperations } from '#functions/operations/seller/seller-operations'
import { staffOperations } from '#functions/operations/staff/staff-operations'
import { uploadOperations } from '#functions/operations/upload/upload-operations'
import { inProject } from '#local/project-root'
import { api } from '#shared/contract/api'
import type { Endpoint } from '#shared/contract/endpoint'
import { openapi } from '#shared/contract/openapi/openapi'
import { readService } from './service'

const groups = {
  seller: sellerOperations,
  upload: uploadOperations,
  staff: staffOperations,
  public: publicOperations,
}
const { functions, provider } = readService()
const endpoints: readonly [string, Endpoint][] = Object.entries(api)

const routesOf = (name: string) =>
  (functions[name]?.events ?? []).flatMap(({ httpApi }) => (httpApi === '*' ? [] : [httpApi]))
const text = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`

it('every operation of the contract is served by exactly one function, and nothing else is', () => {
  const served = Object.values(groups).flatMap((group) => Object.keys(group))
  expect(served.sort()).toEqual(endpoints.map(([name]) => name).sort())
})

it.each(Object.entries(groups))(
  'the function %s has exactly the routes of its operations in the template',
  (name, group) => {
    const served = endpoints.filter(([operation]) => operation in group)
    expect(routesOf(name).map(text).sort()).toEqual(served.map(([, endpoint]) => text(endpoint)).sort())
  },
)

it('a path without a route reaches the public function, and only that', () => {
  const catching = Object.keys(functions).filter((name) =>
    functions[name]?.events.some(({ httpApi }) => httpApi === '*'),
  )
  expect(catching).toEqual(['public'])
})

it('routes of staff, and only they, stand behind the gateway’s authorizer', () => {
  for (const [, { caller, ...endpoint }] of endpoints) {
    const route = Object.keys(groups)
      .flatMap(routesOf)
      .find((one) => text(one) === text(endpoint))
    expect([text(endpoint), route?.authorizer]).toEqual([
      text(endpoint),
      caller === 'staff' ? { name: 'staffTokens' } : undefined,
    ])
  }
  expect(provider.httpApi.authorizers.staffTokens).toMatchObject({ type: 'jwt' })
})

it('staff paths are for staff, and staff have no others', () => {
  for (const [, { path, caller, roles }] of endpoints) {
    expect(path.startsWith('/v1/staff/')).toBe(caller === 'staff')
    expect(roles.length > 0).toBe(caller === 'staff')
  }
})

it('every POST needs an Idempotency-Key, but for the few whose repetition changes nothing', () => {
  const without = endpoints.filter(([, { method, idempotencyKey }]) => method === 'POST' && !idempotencyKey)
  expect(without.map(([name]) => name).sort()).toEqual([
    'changeMerchant',
    'confirmDocument',
    'openSession',
    'queryStatuses',
    'receiveWechatEvents',
  ])
  expect(endpoints.filter(([, { method, idempotencyKey }]) => method === 'GET' && idempotencyKey)).toEqual([])
})

it('each function is bundled from a file of its own name', () => {
  const files = readdirSync(inProject('functions/lambda')).map((file) => file.replace(/\.ts$/, ''))
  expect(Object.keys(functions).sort()).toEqual(files.sort())
})

it('the committed description of the API is what the contract gives', () => {
  const committed: unknown = JSON.parse(readFileSync(inProject('shared/contract/openapi.json'), 'utf8'))
  expect(committed).toEqual(JSON.parse(JSON.stringify(openapi())))
})
