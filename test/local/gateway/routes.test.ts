import { findRoute, routesOf } from '#local/gateway/routes'
import { packagedTemplate } from './packaged-template'

const routes = routesOf(packagedTemplate)
const found = (method: string, path: string) => {
  const match = findRoute(routes, method, path)
  return match && [match.route.key, match.pathParameters]
}

describe('the routes of a template', () => {
  it('lead to functions by name, with the tokens they ask for', () => {
    expect(routes.find((route) => route.key === '$default')).toEqual({
      key: '$default',
      functionName: 'x-dev-shop',
      jwt: null,
    })
    expect(routes.find((route) => route.key === 'GET /staff/scoped')).toEqual({
      key: 'GET /staff/scoped',
      functionName: 'x-dev-desk',
      jwt: { issuer: 'https://staff.example', audience: ['staff'], scopes: ['supervisor'] },
    })
  })

  it.each([
    ['GET', '/things/7', ['GET /things/{id}', { id: '7' }]],
    ['GET', '/things/special', ['GET /things/special', {}]],
    ['POST', '/things/7', ['$default', {}]],
    ['GET', '/things/', ['$default', {}]],
    ['GET', '/things/7/more', ['$default', {}]],
    ['GET', '/echo/a/b', ['ANY /echo/{rest+}', { rest: 'a/b' }]],
    ['POST', '/echo/a', ['POST /echo/{rest+}', { rest: 'a' }]],
    ['GET', '/echo', ['$default', {}]],
  ])('%s %s fits the closest one', (method, path, expected) => {
    expect(found(method, path)).toEqual(expected)
  })

  it('without a default leave other paths alone', () => {
    const named = routes.filter((route) => route.key !== '$default')
    expect(findRoute(named, 'GET', '/nowhere')).toBeNull()
  })
})
