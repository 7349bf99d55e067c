import { generateKeyPair, SignJWT } from 'jose'
import { gateway } from '#local/gateway/gateway'
import type { GatewayEvent } from '#local/gateway/gateway-event'
import { routesOf } from '#local/gateway/routes'
import { serveDoor } from '../door/serve-door'
import { packagedTemplate } from './packaged-template'

type Keys = Awaited<ReturnType<typeof generateKeyPair>>

let answer: (event: GatewayEvent) => unknown = () => 'unset'
let keys: Keys
let stranger: Keys
beforeAll(async () => {
  keys = await generateKeyPair('RS256')
  stranger = await generateKeyPair('RS256')
})
beforeEach(() => {
  answer = (event) => event
})
const { origin } = serveDoor(() =>
  gateway(
    routesOf(packagedTemplate),
    async (_, event) => answer(event),
    async () => keys.publicKey,
  ),
)

async function eventOf(path: string, init?: RequestInit): Promise<GatewayEvent> {
  return (await fetch(`${origin()}${path}`, init)).json()
}

describe('an event', () => {
  it('carries path, query, headers and parameters as an HTTP API hands them over', async () => {
    const headers = new Headers({ 'X-Thing': 'a', cookie: 'a=1; b=2', 'user-agent': 'tester' })
    headers.append('X-Thing', 'b')
    const event = await eventOf('/things/%E8%8C%B6?goods=a&goods=b%20c&empty=', { headers })
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /things/{id}',
      rawPath: '/things/茶',
      rawQueryString: 'goods=a&goods=b%20c&empty=',
      cookies: ['a=1', 'b=2'],
      queryStringParameters: { goods: 'a,b c', empty: '' },
      pathParameters: { id: '茶' },
      isBase64Encoded: false,
      requestContext: {
        http: {
          method: 'GET',
          path: '/things/茶',
          sourceIp: '127.0.0.1',
          userAgent: 'tester',
          protocol: 'HTTP/1.1',
        },
        routeKey: 'GET /things/{id}',
        stage: '$default',
      },
    })
    expect(event.headers).toMatchObject({ 'x-thing': 'a, b', 'x-forwarded-for': '127.0.0.1' })
    expect(event.headers).not.toHaveProperty('cookie')
    expect(event).not.toHaveProperty('body')
    expect(event.requestContext.requestId).toMatch(/^[\w-]{36}$/)
  })

  it.each([
    ['application/json; charset=utf-8', false],
    ['text/csv', false],
    ['image/png', true],
    ['application/merge-patch+json', true],
    ['application/x-www-form-urlencoded', true],
  ])('has a body of type %s in base64: %s', async (type, encoded) => {
    const event = await eventOf('/echo/x', {
      method: 'POST',
      body: '{"a":"茶"}',
      headers: { 'content-type': type },
    })
    const text = Buffer.from(event.body ?? '', encoded ? 'base64' : 'utf8').toString('utf8')
    expect([event.isBase64Encoded, text]).toEqual([encoded, '{"a":"茶"}'])
  })

  it('keeps binary bodies byte for byte', async () => {
    const body = Buffer.from([0, 255, 254, 128, 10])
    const event = await eventOf('/echo/x', {
      method: 'POST',
      body,
      headers: { 'content-type': 'image/jpeg' },
    })
    expect(Buffer.from(event.body ?? '', 'base64')).toEqual(body)
  })
})

describe('an answer', () => {
  const got = async () => {
    const response = await fetch(`${origin()}/echo/x`)
    return { status: response.status, headers: response.headers, text: await response.text() }
  }

  it('without a status is the body of a 200', async () => {
    answer = () => ({ hello: 'you' })
    expect(await got()).toMatchObject({ status: 200, text: '{"hello":"you"}' })
    answer = () => 'plain'
    expect(await got()).toMatchObject({ status: 200, text: 'plain' })
  })

  it('with a status is sent as it is, cookies and binary too', async () => {
    answer = () => ({
      statusCode: 201,
      headers: { 'X-A': '1', 'content-type': 'image/png' },
      cookies: ['a=1', 'b=2'],
      body: Buffer.from([1, 255]).toString('base64'),
      isBase64Encoded: true,
    })
    const response = await fetch(`${origin()}/echo/x`)
    expect([response.status, response.headers.get('x-a'), response.headers.getSetCookie()]).toEqual([
      201,
      '1',
      ['a=1', 'b=2'],
    ])
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from([1, 255]))
  })

  it('may have no body', async () => {
    answer = () => ({ statusCode: 204 })
    expect(await got()).toMatchObject({ status: 204, text: '' })
  })

  it('that fails or is malformed is a 500 without a reason', async () => {
    const failure = { status: 500, text: '{"message":"Internal Server Error"}' }
    const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true)
    answer = () => {
      throw new Error('secret')
    }
    expect(await got()).toMatchObject(failure)
    expect(written).toHaveBeenCalledWith(expect.stringContaining('secret'))
    written.mockRestore()
    answer = () => ({ statusCode: 'many' })
    expect(await got()).toMatchObject(failure)
  })

  it('is the gateway’s own 413 beyond 10 MB', async () => {
    const response = await fetch(`${origin()}/echo/x`, {
      method: 'POST',
      body: Buffer.alloc(10 * 1024 * 1024 + 1),
    })
    expect([response.status, await response.json()]).toEqual([413, { message: 'Request Entity Too Large' }])
  })
})

describe('a route with a token', () => {
  type Change = { issuer?: string; audience?: string; expires?: string; scope?: string; key?: Keys }
  const token = ({
    issuer = 'https://staff.example',
    audience = 'staff',
    expires = '1h',
    scope = 'reviewer',
    key,
  }: Change) =>
    new SignJWT({ scope, provinces: ['44', '33'], grade: 3 })
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime(expires)
      .sign((key ?? keys).privateKey)
  const withToken = async (path: string, change: Change = {}) =>
    fetch(`${origin()}${path}`, { headers: { authorization: `Bearer ${await token(change)}` } })

  it('hands the claims over as strings', async () => {
    const event: GatewayEvent = await (await withToken('/staff')).json()
    expect(event.requestContext.authorizer?.jwt).toMatchObject({
      claims: { scope: 'reviewer', provinces: '[44 33]', grade: '3' },
      scopes: null,
    })
  })

  it.each<[string, Change]>([
    ['of another issuer', { issuer: 'https://other.example' }],
    ['for another audience', { audience: 'seller' }],
    ['that has expired', { expires: '-1m' }],
  ])('turns away a token %s', async (_, change) => {
    const response = await withToken('/staff', change)
    expect([response.status, await response.json()]).toEqual([401, { message: 'Unauthorized' }])
  })

  it('turns away a forged token, nonsense and nothing', async () => {
    expect((await withToken('/staff', { key: stranger })).status).toBe(401)
    expect((await fetch(`${origin()}/staff`)).status).toBe(401)
    expect((await fetch(`${origin()}/staff`, { headers: { authorization: 'Bearer x.y.z' } })).status).toBe(
      401,
    )
  })

  it('asks for the scope of the route', async () => {
    const response = await withToken('/staff/scoped')
    expect([response.status, await response.json()]).toEqual([403, { message: 'Forbidden' }])
    expect((await withToken('/staff/scoped', { scope: 'auditor supervisor' })).status).toBe(200)
  })
})
